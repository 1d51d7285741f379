/* html_style - the style sheet that goes into every HTML page. */
#ifndef RENDER_HTML_STYLE_H
#define RENDER_HTML_STYLE_H

/* Colours are variables, so that dark, light and paper differ in one place. No "<" and "&": the page is
 * well-formed as XML too. */
static const char html_style[] =
    ":root{color-scheme:light dark;--page:#fff;--text:#1b1b1b;--soft:#5a5a5a;--line:#d0d0d0;--good:#1a6b34;"
    "--warn:#8a5300;--bad:#b3201f;--g0:#00677d;--g1:#8a2a86;--g2:#2a50b8;--g3:#1a6b34;--fill:#f4f4f2;--l1:#"
    "d5e8da;--l2:#a5cdb0;"
    "--l3:#6fae82;--l4:#1a6b34;--k3:#000;--k4:#fff}\n"
    "@media (prefers-color-scheme:dark){:root{--page:#161616;--text:#ececec;--soft:#a8a8a8;--line:#444;"
    "--good:#7fd694;--warn:#f0b860;--bad:#ff9088;--g0:#6fd3e6;--g1:#e59be0;--g2:#9db8ff;--g3:#7fd694;"
    "--fill:#222;--l1:#1e3a27;--l2:#2d5c3b;--l3:#4c9461;--l4:#7fd694;--k3:#000;--k4:#000}}\n"
    "@media print{:root{--page:#fff;--text:#000;--soft:#444;--line:#999;--good:#1a6b34;--warn:#8a5300;"
    "--bad:#b3201f;--g0:#00677d;--g1:#8a2a86;--g2:#2a50b8;--g3:#1a6b34;--fill:#fff;--l1:#d5e8da;--l2:#a5cdb0;"
    "--l3:#6fae82;--l4:#1a6b34;--k3:#000;--k4:#fff}"
    "html{font-size:11px}section "
    "section,blockquote,.notice,tr,li{break-inside:avoid}h1,h2,h3{break-after:avoid}}\n"
    "html{-webkit-text-size-adjust:100%}\n"
    "body{margin:0 auto;padding:1rem;max-width:66rem;background:var(--page);color:var(--text);"
    "font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\n"
    "h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem;"
    "border-bottom:1px solid var(--line)}h3{font-size:1.05rem}\n"
    ".good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.dim{color:var(--soft)}"
    ".strong{font-weight:600}.group0{color:var(--g0)}.group1{color:var(--g1)}.group2{color:var(--g2)}"
    ".group3{color:var(--g3)}\n"
    "p,ul,ol,dl,blockquote,.notice,figcaption{max-width:46rem}\n"
    ".wide{overflow-x:auto}.wide "
    "th[scope=row]{position:sticky;left:0;background:var(--page)}table{border-collapse:collapse;margin:.5rem "
    "0}caption{text-align:left}"
    "th,td{padding:.2rem .9rem .2rem 0;text-align:left;vertical-align:top;font-weight:400;"
    "overflow-wrap:normal}"
    "thead th{font-weight:600;border-bottom:1px solid "
    "var(--line)}.right,.whole{white-space:nowrap}td:not(.right):not(.whole){min-width:11rem}th[scope=row]{"
    "min-width:8rem}.right{text-"
    "align:right;"
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
    "-webkit-print-color-adjust:exact}\n";

/* The same for heat maps and plots; two texts, since a compiler need not take one longer than 4095 bytes. */
static const char html_drawing_style[] =
    "figure{margin:1rem 0;break-inside:avoid}figcaption{font-weight:600;margin-bottom:.3rem}"
    ".plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:0 1.5rem}"
    ".plots figcaption{font-weight:400;font-size:.9rem}\n"
    "svg{display:block;width:100%;max-width:32rem;height:auto}svg text{font:12px system-ui,sans-serif;"
    "fill:var(--text)}svg .head,svg [class^=in]{text-anchor:middle;font-size:11px}svg .head,svg .end{"
    "fill:var(--soft)}svg .end{text-anchor:end;font-size:11px}svg polyline{fill:none;stroke:var(--good);"
    "stroke-width:2}svg circle{fill:var(--good)}svg line{stroke:var(--line)}\n"
    ".level0{fill:var(--fill);background:var(--fill)}.level1{fill:var(--l1);background:var(--l1)}"
    ".level2{fill:var(--l2);background:var(--l2)}.level3{fill:var(--l3);background:var(--l3);color:var(--k3)}"
    ".level4{fill:var(--l4);background:var(--l4);color:var(--k4)}svg .in3{fill:var(--k3)}"
    "svg .in4{fill:var(--k4)}rect{stroke:var(--line);stroke-width:.5}"
    "rect,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
    ".key{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;margin:.4rem 0;"
    "font-size:.9rem}.swatch{display:inline-block;width:1.3rem;height:1.3rem;line-height:1.3rem;"
    "text-align:center;vertical-align:middle;border:1px solid var(--line)}\n"
    "summary{cursor:pointer;font-size:.9rem;color:var(--soft)}"
    "@media print{details{display:none}}\n";

#endif
