/* short_ask - a question for a short line: most open alike, so it begins where they differ. */
#ifndef REPORT_SHORT_ASK_H
#define REPORT_SHORT_ASK_H

/* "Tell me about a time you noticed..." gives "noticed..."; the text is borrowed. */
const char *short_ask(const char *ask);

#endif
