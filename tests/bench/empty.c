/* An empty program, linked with the libraries of stardrill: what start-up costs before a line of ours runs.
 */
int main(void)
{
    return 0;
}
