#include "check/confidential.h"

#include "base/eight.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}
static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}
static bool is_letter(char c)
{
    return is_upper(c) || is_lower(c);
}
static bool is_alnum(char c)
{
    return is_digit(c) || is_letter(c);
}

const char *confidential_kind_name(enum confidential_kind kind)
{
    static const char *const names[] = {
        [CONFIDENTIAL_EMAIL] = "an e-mail address",    [CONFIDENTIAL_PHONE] = "a phone number",
        [CONFIDENTIAL_TICKET] = "a ticket or case id", [CONFIDENTIAL_KEY] = "a key, token or password",
        [CONFIDENTIAL_CARD] = "a card number",         [CONFIDENTIAL_HOST] = "an internal host name",
    };
    return names[kind];
}

/* The run of non-blank bytes around `at`, without the marks a sentence puts around it. */
static struct span chunk_at(struct view text, size_t at)
{
    size_t end = at;
    while (end < text.length && text.data[end] != ' ' && text.data[end] != '\n' && text.data[end] != '\t')
        end++;
    while (at < end && !is_alnum(text.data[at]) && text.data[at] && strchr("([{<\"'`*", text.data[at]))
        at++;
    while (end > at && !is_alnum(text.data[end - 1]) && text.data[end - 1] &&
           strchr(".,;:!?)]}>\"'`*", text.data[end - 1]))
        end--;
    return (struct span){at, end};
}

static bool view_has(struct view chunk, const char *part)
{
    size_t length = strlen(part);
    for (size_t i = 0; i + length <= chunk.length; i++)
        if (memcmp(chunk.data + i, part, length) == 0)
            return true;
    return false;
}

static bool starts(struct view chunk, const char *part)
{
    return chunk.length >= strlen(part) && memcmp(chunk.data, part, strlen(part)) == 0;
}

static bool ends(struct view chunk, const char *part)
{
    size_t length = strlen(part);
    return chunk.length > length && memcmp(chunk.data + chunk.length - length, part, length) == 0;
}

static bool is_email(struct view chunk)
{
    const char *at = memchr(chunk.data, '@', chunk.length);
    if (!at || at == chunk.data || !is_alnum(at[-1]))
        return false;
    size_t domain = (size_t)(at - chunk.data) + 1;
    if (domain >= chunk.length || !is_alnum(chunk.data[domain]))
        return false;
    size_t dot = 0;
    for (size_t i = domain; i < chunk.length; i++) {
        char c = chunk.data[i];
        if (c == '.')
            dot = i;
        else if (!is_alnum(c) && c != '-')
            return false;
    }
    return dot > domain && chunk.length - dot > 2 && is_letter(chunk.data[dot + 1]);
}

/* Host names and addresses that only exist inside: *.internal, *.corp, *.local, 10.x, 192.168.x, 172.16-31.x.
 */
static bool is_private_address(struct view chunk)
{
    unsigned parts[4] = {0};
    size_t part = 0, digits = 0;
    for (size_t i = 0; i < chunk.length; i++) {
        char c = chunk.data[i];
        if (is_digit(c) && digits < 3) {
            parts[part] = parts[part] * 10 + (unsigned)(c - '0');
            digits++;
        } else if (c == '.' && digits && part < 3) {
            part++;
            digits = 0;
        } else if ((c == ':' || c == '/') && part == 3 && digits) {
            break;
        } else {
            return false;
        }
    }
    if (part != 3 || !digits || parts[1] > 255 || parts[2] > 255 || parts[3] > 255)
        return false;
    return parts[0] == 10 || (parts[0] == 192 && parts[1] == 168) ||
           (parts[0] == 172 && parts[1] >= 16 && parts[1] <= 31);
}

static bool is_host(struct view chunk)
{
    static const char *const domains[] = {".internal", ".corp",     ".local",   ".lan",
                                          ".intra",    ".intranet", ".private", ".localdomain"};
    if (is_private_address(chunk))
        return true;
    size_t start = 0;
    for (size_t i = 0; i + 3 < chunk.length; i++)
        if (memcmp(chunk.data + i, "://", 3) == 0)
            start = i + 3;
    size_t end = start;
    while (end < chunk.length && chunk.data[end] != '/' && chunk.data[end] != ':')
        end++;
    struct view host = view_sub(chunk, start, end);
    for (size_t i = 0; i < host.length; i++)
        if (!is_alnum(host.data[i]) && host.data[i] != '.' && host.data[i] != '-' && host.data[i] != '_')
            return false;
    for (size_t i = 0; i < sizeof domains / sizeof *domains; i++)
        if (ends(host, domains[i]))
            return true;
    return view_has(host, ".corp.") || view_has(host, ".internal.") || view_has(host, ".intra.");
}

/* ABC-1234; not ISO-27001, UTF-8, COVID-19. */
static bool is_ticket(struct view chunk)
{
    static const char *const standards[] = {
        "ISO",  "IEC",   "EN",   "DIN",  "ANSI", "IEEE",  "RFC",  "UTF",  "SHA",   "AES",  "RSA", "COVID",
        "SARS", "SOC",   "PCI",  "CVE",  "CWE",  "GPT",   "HTTP", "TLS",  "SSL",   "USB",  "RS",  "MIL",
        "ASTM", "NIST",  "BS",   "FIPS", "MP",   "PM",    "AWS",  "AZ",   "EC",    "CS",   "CSC", "MATH",
        "ENG",  "BIO",   "PHYS", "CHEM", "HIST", "ECON",  "STAT", "PSYC", "FY",    "WW",   "UTC", "GMT",
        "CFR",  "IP",    "CAT",  "VLAN", "PHP",  "COBOL", "MS",   "DB",   "IFRS",  "IAS",  "ASC", "SAS",
        "SSAE", "ASME",  "API",  "ICD",  "CPT",  "DSM",   "PHQ",  "GAD",  "MMR",   "HL",   "AR",  "ARM",
        "VW",   "BMW",   "GRE",  "GMAT", "SAT",  "ACT",   "PS",   "OS",   "III",   "II",   "PEP", "ES",
        "ASIL", "HS",    "DO",   "TRL",  "UL",   "CE",    "NFPA", "OSHA", "HACCP", "WCAG", "EVM", "ATP",
        "CPU",  "GPU",   "RTX",  "GTX",  "LED",  "DDR",   "BASE", "FA",   "MI",    "CH",   "AH",  "UH",
        "KC",   "HMMWV", "SPF",  "PH",   "VO"};
    size_t letters = 0, i;
    while (letters < chunk.length && is_upper(chunk.data[letters]))
        letters++;
    if (letters < 2 || letters > 10 || letters + 2 >= chunk.length || chunk.data[letters] != '-')
        return false;
    for (i = letters + 1; i < chunk.length && is_digit(chunk.data[i]); i++)
        ;
    if (i != chunk.length || i - letters - 1 < 2 || i - letters - 1 > 7)
        return false;
    for (size_t k = 0; k < sizeof standards / sizeof *standards; k++)
        if (strlen(standards[k]) == letters && memcmp(standards[k], chunk.data, letters) == 0)
            return false;
    return true;
}

/* INC0012345, CHG0040007: letters and a long padded number, as service desks write them. */
static bool is_desk_ticket(struct view chunk)
{
    static const char *const desks[] = {"INC", "CHG", "RITM", "REQ", "PRB", "TASK", "SCTASK", "CS", "SR"};
    for (size_t k = 0; k < sizeof desks / sizeof *desks; k++) {
        if (*chunk.data != *desks[k] || !starts(chunk, desks[k]))
            continue;
        size_t i = strlen(desks[k]), digits = 0;
        for (; i < chunk.length && is_digit(chunk.data[i]); i++)
            digits++;
        if (i == chunk.length && digits >= 5)
            return true;
    }
    return false;
}

static bool is_key(struct view chunk)
{
    static const char *const prefixes[] = {"AKIA",        "ASIA",   "ghp_",     "gho_",     "ghs_",
                                           "github_pat_", "glpat-", "sk_live_", "sk_test_", "pk_live_",
                                           "rk_live_",    "xoxb-",  "xoxp-",    "AIza",     "eyJ",
                                           "sk-",         "ya29.",  "npm_",     "SG."};
    if (chunk.length < 16)
        return false;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (starts(chunk, prefixes[i]))
            return true;
    /* A long run with small, capital and digit mixed many times over is nothing a person would say. */
    size_t changes = 0, digits = 0;
    if (chunk.length < 20)
        return false;
    for (size_t i = 0; i < chunk.length; i++) {
        char c = chunk.data[i];
        if (!is_alnum(c) && c != '_' && c != '-' && c != '+' && c != '=')
            return false;
        digits += is_digit(c);
        if (i && (is_digit(c) != is_digit(chunk.data[i - 1])))
            changes++;
    }
    return digits >= 4 && changes >= 6;
}

/* "password: hunter2", "token=abc123": the chunk behind the word, when it is joined by : or =. */
static bool names_secret(struct view chunk)
{
    static const char *const words[] = {"password", "passwd",  "pwd",      "secret", "token",  "api_key",
                                        "apikey",   "api-key", "Password", "Token",  "Secret", "API_KEY"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (starts(chunk, words[i])) {
            size_t at = strlen(words[i]);
            return at + 3 < chunk.length && (chunk.data[at] == ':' || chunk.data[at] == '=');
        }
    return false;
}

static bool passes_luhn(const char *digits, size_t count)
{
    unsigned sum = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned digit = (unsigned)(digits[count - 1 - i] - '0');
        if (i % 2) {
            digit *= 2;
            if (digit > 9)
                digit -= 9;
        }
        sum += digit;
    }
    return sum % 10 == 0;
}

/* A run of digits in groups: what it looks like, and where it ends. */
struct digit_run {
    char digits[20];
    size_t count, groups, longest, shortest, end;
    bool has_plus, has_bracket, has_dot;
    char join; /* the mark between groups, when it is one and the same; 0 else */
};

static struct digit_run read_digits(struct view text, size_t at)
{
    struct digit_run run = {.shortest = 99};
    size_t group = 0, i = at;
    if (text.data[i] == '+') {
        run.has_plus = true;
        i++;
    }
    char last_join = 0;
    bool mixed = false;
    for (; i < text.length; i++) {
        char c = text.data[i];
        if (is_digit(c)) {
            if (run.count == sizeof run.digits)
                break;
            if (!group)
                run.groups++;
            group++;
            run.digits[run.count++] = c;
            run.end = i + 1;
            continue;
        }
        if (group) {
            run.longest = group > run.longest ? group : run.longest;
            run.shortest = group < run.shortest ? group : run.shortest;
        }
        bool joins = (c == ' ' || c == '-' || c == '.' || c == '/') && i + 1 < text.length &&
                     (is_digit(text.data[i + 1]) || text.data[i + 1] == '(');
        if (c == '(' || c == ')') {
            run.has_bracket = true;
            group = 0;
            if (c == ')' && i + 1 < text.length && text.data[i + 1] == ' ')
                i++;
            if (c == '(' && (i + 1 >= text.length || !is_digit(text.data[i + 1])))
                break;
            if (c == ')' &&
                (i + 1 >= text.length || (!is_digit(text.data[i + 1]) && text.data[i + 1] != '-')))
                break;
            continue;
        }
        if (!joins)
            break;
        if (last_join && last_join != c)
            mixed = true;
        last_join = c;
        run.has_dot = run.has_dot || c == '.' || c == '/';
        group = 0;
    }
    if (group) {
        run.longest = group > run.longest ? group : run.longest;
        run.shortest = group < run.shortest ? group : run.shortest;
    }
    run.join = mixed ? 0 : last_join;
    return run;
}

/* Digits only: a card (13 to 19 that pass the check digit) or a phone number as people write them. */
static bool is_number_of(struct view text, size_t at, struct confidential *found)
{
    struct digit_run run = read_digits(text, at);
    if (run.count < 8)
        return false;
    if (run.end < text.length && (is_letter(text.data[run.end]) || text.data[run.end] == '%'))
        return false;
    found->span = (struct span){at, run.end};
    if (run.count >= 13 && run.count <= 19 && !run.has_plus && run.shortest >= 3 &&
        passes_luhn(run.digits, run.count)) {
        found->kind = CONFIDENTIAL_CARD;
        return true;
    }
    found->kind = CONFIDENTIAL_PHONE;
    if (run.count > 15)
        return false;
    if (run.has_plus)
        return run.longest <= 12;
    if (run.has_bracket)
        return run.count >= 9 && run.count <= 12;
    /* 555-010-4477, 555.010.4477, 555 010 4477: three groups of 3, 3, 4 */
    if (run.groups == 3 && run.count == 10 && run.longest == 4 && run.shortest == 3 && run.join)
        return true;
    /* 0171 5550123, 020 7946 0018: a leading 0 and groups */
    return run.digits[0] == '0' && run.count >= 9 && run.count <= 12 && run.groups >= 2 && run.groups <= 5 &&
           run.longest >= 3 && !run.has_dot && run.digits[1] != '0';
}

static bool is_chunk_of(struct view text, struct span span, struct confidential *found)
{
    struct view chunk = view_sub(text, span.start, span.end);
    found->span = span;
    bool has_digit = false, has_dot = false, has_at = false, has_joint = false;
    for (size_t i = 0; i < chunk.length; i++) {
        has_digit = has_digit || is_digit(chunk.data[i]);
        has_dot = has_dot || chunk.data[i] == '.';
        has_at = has_at || chunk.data[i] == '@';
        has_joint = has_joint || chunk.data[i] == ':' || chunk.data[i] == '=';
    }
    if (has_at && is_email(chunk))
        return found->kind = CONFIDENTIAL_EMAIL, true;
    if (has_dot && is_host(chunk))
        return found->kind = CONFIDENTIAL_HOST, true;
    if (has_joint && names_secret(chunk))
        return found->kind = CONFIDENTIAL_KEY, true;
    if (!has_digit)
        return false;
    if (is_ticket(chunk) || is_desk_ticket(chunk))
        return found->kind = CONFIDENTIAL_TICKET, true;
    if (is_key(chunk))
        return found->kind = CONFIDENTIAL_KEY, true;
    return false;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/* Every kind holds one of these somewhere; most words hold none. */
static size_t next_sign(struct view text, size_t at)
{
    static const bool signs[256] = {
        ['0'] = true, ['1'] = true, ['2'] = true, ['3'] = true, ['4'] = true, ['5'] = true, ['6'] = true,
        ['7'] = true, ['8'] = true, ['9'] = true, ['@'] = true, ['='] = true, [':'] = true, ['.'] = true};
    for (; at < text.length; at++) {
        while (text.length - at >= 8 && !eight_between(eight_read(text.data + at), '.', '@'))
            at += 8; /* all signs lie there, and few other bytes of a text */
        if (at == text.length)
            break;
        if (!signs[(unsigned char)text.data[at]])
            continue;
        bool is_joint = text.data[at] == ':' || text.data[at] == '.';
        if (!is_joint || (at + 1 < text.length && !is_blank(text.data[at + 1])))
            return at;
    }
    return at;
}

bool confidential_next(struct view text, size_t from, struct confidential *found)
{
    for (size_t at = next_sign(text, from); at < text.length; at = next_sign(text, at)) {
        size_t start = at;
        while (start > from && !is_blank(text.data[start - 1]))
            start--;
        struct span span = chunk_at(text, start);
        if (span.start < span.end) {
            char c = text.data[span.start];
            size_t first = span.start;
            if (first > start && text.data[first - 1] == '(' && is_digit(c))
                first--; /* (555) 010-4477 */
            if ((is_digit(c) || c == '+') && is_number_of(text, first, found))
                return true;
            if (is_chunk_of(text, span, found))
                return true;
        }
        while (at < text.length && !is_blank(text.data[at]))
            at++;
    }
    return false;
}
