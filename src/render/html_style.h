/* html_style - the style sheet that goes into every HTML page. */
#ifndef RENDER_HTML_STYLE_H
#define RENDER_HTML_STYLE_H

/* Colours are variables, so that dark, light and paper differ in one place. No "<" and "&": the page is
 * well-formed as XML too. */
static const char html_style[] =
    ":root{color-scheme:light dark;--page:#fff;--text:#1b1b1b;--soft:#5a5a5a;--line:#d0d0d0;--good:#1a6b34;"
    "--warn:#8a5300;--bad:#b3201f;--g0:#00677d;--g1:#8a2a86;--g2:#2a50b8;--g3:#1a6b34;--fill:#f4f4f2}\n"
    "@media (prefers-color-scheme:dark){:root{--page:#161616;--text:#ececec;--soft:#a8a8a8;--line:#444;"
    "--good:#7fd694;--warn:#f0b860;--bad:#ff9088;--g0:#6fd3e6;--g1:#e59be0;--g2:#9db8ff;--g3:#7fd694;"
    "--fill:#222}}\n"
    "@media print{:root{--page:#fff;--text:#000;--soft:#444;--line:#999;--good:#1a6b34;--warn:#8a5300;"
    "--bad:#b3201f;--g0:#00677d;--g1:#8a2a86;--g2:#2a50b8;--g3:#1a6b34;--fill:#fff}"
    "section,blockquote,.notice,tr{break-inside:avoid}h1,h2,h3{break-after:avoid}}\n"
    "html{-webkit-text-size-adjust:100%}\n"
    "body{margin:0 auto;padding:1rem;max-width:46rem;background:var(--page);color:var(--text);"
    "font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\n"
    "h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem;"
    "border-bottom:1px solid var(--line)}h3{font-size:1.05rem}\n"
    ".good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.dim{color:var(--soft)}"
    ".strong{font-weight:600}.group0{color:var(--g0)}.group1{color:var(--g1)}.group2{color:var(--g2)}"
    ".group3{color:var(--g3)}\n"
    ".wide{overflow-x:auto}table{border-collapse:collapse;margin:.5rem 0}caption{text-align:left}"
    "th,td{padding:.2rem .9rem .2rem 0;text-align:left;vertical-align:top;font-weight:400;"
    "overflow-wrap:normal}"
    "thead th{font-weight:600;border-bottom:1px solid var(--line)}.right{text-align:right;"
    "font-variant-numeric:tabular-nums}\n"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}dd{margin:0}"
    "@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin:0 0 .4rem}}\n"
    "blockquote{margin:.6rem 0;padding:.2rem 0 .2rem .8rem;border-left:.25rem solid currentColor}"
    "blockquote p{margin:.2rem 0;color:var(--text)}blockquote .name{font-weight:600;color:inherit}\n"
    "mark{background:none;color:inherit;text-decoration:underline wavy;text-underline-offset:.2em}"
    "mark.warn{color:var(--warn)}mark.bad{color:var(--bad)}.note{font-size:.8em;color:var(--soft)}\n"
    ".notice{margin:1rem 0;padding:.1rem .8rem;background:var(--fill);border:1px solid var(--line)}"
    ".level{font-weight:600}.ask{font-weight:600}code{font-family:ui-monospace,monospace;font-size:.92em}\n"
    ".bar{display:inline-block;width:5rem;height:.6rem;margin-left:.5rem;border:1px solid currentColor}"
    ".bar span{display:block;height:100%;background:currentColor;print-color-adjust:exact;"
    "-webkit-print-color-adjust:exact}\n"
    ".grid td{min-width:1.4rem;padding:.15rem;text-align:center;border:1px solid var(--line);"
    "print-color-adjust:exact;-webkit-print-color-adjust:exact}.grid thead th{font-weight:400;"
    "padding:.15rem .3rem;vertical-align:bottom}\n"
    ".level1{background:color-mix(in srgb,var(--good) 20%,var(--page))}"
    ".level2{background:color-mix(in srgb,var(--good) 40%,var(--page))}"
    ".level3{background:color-mix(in srgb,var(--good) 60%,var(--page))}"
    ".level4{background:var(--good);color:var(--page)}\n"
    "svg{display:block;width:100%;max-width:32rem;height:6rem}svg polyline{fill:none;stroke:var(--good);"
    "stroke-width:2}svg circle{fill:var(--good)}svg line{stroke:var(--line)}\n";

#endif
