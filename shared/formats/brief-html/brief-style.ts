/* The values are those of the app's tokens.css (light and dark); the document stands alone, so they are stated again. */
const LIGHT = `--page:#fdfefd;--sunken:#f4f7f5;--text:#181a19;--text-2:#4b4e4c;--text-3:#636564;--hair:#dde0df;--rule:#848785;
--link:#0f4ea3;--expert:#4261cd;--expert-ink:#2d4498;--official:#9f6700;--official-ink:#6d4702;--figure:#007b86;--figure-ink:#005860;
--st-0:#395e1b;--st-1:#6d944b;--st-2:#616462;--st-3:#c45f8f;--st-4:#94255e;--st-ink-0:#304f18;--st-ink-1:#3a5a24;--st-ink-2:#4b4e4c;
--st-ink-3:#8e305d;--st-ink-4:#7f1d4f;--ok:#336144;--bad:#a92321;--bad-tint:#ffebe9`
const DARK = `--page:#181b1a;--sunken:#141716;--text:#e3e7e6;--text-2:#aeb2b1;--text-3:#979b99;--hair:#2a2d2c;--rule:#727574;
--link:#8cbaf7;--expert:#82a1f6;--expert-ink:#acc3fc;--official:#e3a751;--official-ink:#f1c58b;--figure:#5ec3ce;--figure-ink:#93d8e0;
--st-0:#95d26b;--st-1:#69954a;--st-2:#9b9f9e;--st-3:#ce6196;--st-4:#f48aba;--st-ink-0:#bfe6a1;--st-ink-1:#b7d6a0;--st-ink-2:#bbbfbd;
--st-ink-3:#f3bcd2;--st-ink-4:#fcc1d9;--ok:#94cda7;--bad:#faa39c;--bad-tint:#4e2a27`

const SCREEN = `
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--page);color:var(--text);-webkit-text-size-adjust:100%}
body{max-width:46rem;margin:0 auto;padding:4rem 1.5rem 6rem;font:1.0625rem/1.62 "Literata Variable",Literata,Charter,"Noto Serif",Georgia,"Noto Serif CJK SC","Noto Naskh Arabic",serif;font-optical-sizing:auto;overflow-wrap:break-word}
.ui,figcaption,table,dl,nav{font-family:"Inter Variable",Inter,"Noto Sans",system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC","Noto Sans Arabic",sans-serif}
h1,h2,h3,h4{line-height:1.2;font-weight:600;text-wrap:balance;break-after:avoid}
h1{font-size:2.25rem;letter-spacing:-.015em;margin:0 0 .75rem}
h2{font-size:1.5rem;letter-spacing:-.008em;margin:3.5rem 0 1rem;padding-top:.9rem;border-top:1px solid var(--rule)}
h3{font-size:1.1875rem;margin:2.25rem 0 .6rem}
h4{font-size:.8125rem;font-family:"Inter Variable",Inter,"Noto Sans",system-ui,sans-serif;color:var(--text-2);margin:1.75rem 0 .5rem}
p{margin:0 0 .9rem;text-wrap:pretty}
ul,ol{margin:0 0 .9rem;padding-inline-start:1.6rem}
li{margin:0 0 .25rem;text-wrap:pretty}
li>ul,li>ol{margin:.25rem 0 0}
sup,sub{font-size:.72em;line-height:0}
sup a{text-decoration:none;padding-inline:.08em}
h1 sup,h2 sup,h3 sup{font-weight:400}
.quiet{font-size:.875rem;line-height:1.5;color:var(--text-2);margin-bottom:.4rem}
.warning{border:1px solid var(--bad);border-inline-start-width:4px;background:var(--bad-tint);padding:.75rem 1rem;margin:1.25rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.2em}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
:target{scroll-margin-top:1.5rem}
cite{font-style:italic}
code{font:.8125em/1.4 ui-monospace,"Noto Sans Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.works{list-style:none;padding:0}
.works li{padding-inline-start:1.6rem;text-indent:-1.6rem;margin-bottom:.5rem;overflow-wrap:anywhere;text-wrap:wrap}
.notes{margin-top:3.5rem;font-size:.9375rem;line-height:1.5}
.notes li{margin-bottom:.4rem;overflow-wrap:anywhere;text-wrap:wrap}
.notes li::marker{font-variant-numeric:tabular-nums;color:var(--text-2)}
.back{text-decoration:none;font-family:"Noto Sans Symbols2","Noto Sans Symbols",system-ui,sans-serif}
nav{font-size:.875rem;margin:2rem 0 0;padding:.9rem 0;border-block:1px solid var(--hair)}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:0;padding:0}
.quote{margin:1.1rem 0 1.6rem;break-inside:avoid-page}
blockquote{margin:0;padding:.1rem 0 .1rem 1.1rem;padding-inline:1.1rem 0;border-inline-start:3px solid var(--line)}
.official_statement blockquote{border-inline-start:5px double var(--line);padding-inline-start:1rem}
.figure blockquote{border-inline-start:3px dotted var(--line)}
blockquote p{margin:0 0 .6rem}
blockquote p:last-child{margin-bottom:0}
.expert_view{--line:var(--expert);--ink:var(--expert-ink);--style:solid 2px}
.official_statement{--line:var(--official);--ink:var(--official-ink);--style:double 1px}
.figure{--line:var(--figure);--ink:var(--figure-ink);--style:dotted 2px}
figcaption{margin-top:.45rem;padding-inline-start:1.25rem;font-size:.8125rem;line-height:1.5;color:var(--text-2)}
figcaption strong{font-weight:600;color:var(--text)}
.kind{position:relative;padding-inline-start:.95em;white-space:nowrap;color:var(--ink)}
.kind b{font-weight:500;text-decoration:underline;text-decoration:underline var(--style) var(--line);text-underline-offset:.26em}
.kind::before{content:"";position:absolute;inset-inline-start:.05em;top:.42em;width:.58em;height:.58em;background:var(--line);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.kind.expert_view::before{border-radius:50%}
.kind.figure::before{transform:rotate(45deg) scale(.9)}
.stance{white-space:nowrap;font-weight:500}
.stance svg{width:1.75rem;height:.5rem;margin-inline-end:.35rem;vertical-align:.02em;fill:currentColor}
.stance .off{opacity:.3}
${[0, 1, 2, 3, 4].map((step) => `.stance.t${String(step)}{color:var(--st-ink-${String(step)})}.stance.t${String(step)} .on{fill:var(--st-${String(step)})}`).join('\n')}
.status{font-weight:500;font-variant-numeric:tabular-nums;letter-spacing:.02em;color:var(--ok)}
.status.ALTERED,.status.MISSING{color:var(--bad)}
dl{margin:0;font-size:.8125rem;line-height:1.5}
dl>div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.9rem}
dt{color:var(--text-3)}
dd{margin:0;color:var(--text-2);white-space:pre-line}
figcaption dl{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin-top:.2rem}
figcaption dl>div{display:flex;gap:.45rem}
.scroll{overflow-x:auto;margin:1rem 0 1.75rem}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.8125rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start;color:var(--text-3);padding-bottom:.4rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--hair);min-width:3.2rem;max-width:18rem}
th{font-weight:600}
.own td{max-width:none}
.own thead th{white-space:normal;color:var(--text)}
thead th{font-weight:500;color:var(--text-2);border-bottom-color:var(--rule);white-space:nowrap}
.narrow table{width:auto}
.narrow th,.narrow td{padding-inline-end:2rem}
.end{text-align:end}
.keep{white-space:nowrap}`

/* The margins and the number of a page are the printer's where it prints its own; a browser has those of the page. */
const PRINT = `
@page{size:A4;margin:22mm 22mm 24mm}
@media print{
html{background:none;color-scheme:light}
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.5;hyphens:manual}
a{color:inherit;text-decoration:none}
nav,.back{display:none}
.kind b{text-decoration:none}
h1{font-size:22pt;margin-bottom:8pt}
h2{font-size:14.5pt;margin:20pt 0 7pt;padding-top:6pt}
h3{font-size:12pt;margin:13pt 0 5pt}
h4{font-size:9pt;margin:12pt 0 4pt}
h1,h2,h3,h4,caption{break-after:avoid;break-inside:avoid}
.quote,.warning,.whole,main>dl,tr,dl>div,.works li,.notes li{break-inside:avoid}
.quote{margin:7pt 0 12pt}
.notes{margin-top:20pt}
blockquote,figcaption{break-inside:auto}
blockquote{break-after:avoid}
.scroll{overflow:visible;margin:8pt 0 14pt}
thead{display:table-header-group}
th,td{min-width:0}
table,dl,figcaption{font-size:8.5pt}
.quiet,.notes{font-size:9pt}
p,li{orphans:3;widows:3}
main>:first-child{margin-top:14pt}
}`

/** The style sheet of an exported brief. */
export const BRIEF_STYLE = [
  `:root{${LIGHT}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${DARK}}}`,
  SCREEN.trim(),
  PRINT.trim(),
].join('\n')
