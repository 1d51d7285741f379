/* Any bytes are read or refused; every text that was read is written and comes back the same. */
#include "store/yaml.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(struct arena *arena, const struct yaml_node *node)
{
    for (size_t i = 0; node->kind == YAML_LIST && i < node->count; i++)
        check(arena, &node->items[i]);
    for (size_t i = 0; node->kind == YAML_MAP && i < node->count; i++)
        check(arena, &node->pairs[i].value);
    if (node->line == 0 || node->column == 0)
        abort();
    if (node->kind != YAML_TEXT || node->text.length > 10000)
        return;
    struct buf out = {.arena = arena};
    struct problems problems = {.arena = arena};
    const char *const one[] = {node->text.data};
    yaml_put(&out, "", "a", node->text);
    yaml_put_block(&out, "", "b", node->text);
    yaml_put_list(&out, "", "c", one, 1);
    const struct yaml_node *back = yaml_parse(arena, "back", buf_view(&out), &problems);
    if (!back || back->count != 3 || !view_equal(back->pairs[0].value.text, node->text) ||
        !view_equal(back->pairs[1].value.text, node->text) ||
        !view_equal(back->pairs[2].value.items[0].text, node->text))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    const struct yaml_node *root =
        yaml_parse(&arena, "fuzz", (struct view){(const char *)data, size}, &problems);
    if (problems.count != (root ? 0 : 1))
        abort();
    if (root)
        check(&arena, root);
    arena_release(&arena);
    return 0;
}
