#pragma once

namespace gommette::exports {

// The dot that marks the other pages too.
inline constexpr auto ideas_icon =
    "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'"
    "%3E%3Ccircle cx='10' cy='10' r='8.4' fill='%23FFC933' stroke='%2318202E' stroke-width='1.5'/%3E%3C/svg%3E\">\n";

// The look of the public page: the tokens of web/src/styles/tokens.css, for a page that brings all it needs.
inline constexpr auto ideas_style = R"css(
:root{color-scheme:light dark;--paper:#f3f2eb;--note:#fffefa;--ink:#18202e;--ink-2:#4b5363;--rule:#d5d2c6;--edge:#7c7a70;--you:#ffc933;--alert:#b3261e}
[data-field]{--c:#18202e}
[data-field=PE]{--c:#e0607a}[data-field=EN]{--c:#d26e08}[data-field=JE]{--c:#2559c4}[data-field=PA]{--c:#a12e7c}[data-field=LO]{--c:#7a4a26}
[data-field=MI]{--c:#1c7c48}[data-field=VS]{--c:#7c9400}[data-field=FE]{--c:#6a48b5}[data-field=AD]{--c:#0b7c8a}
@media (prefers-color-scheme:dark){:root{--paper:#191e23;--note:#23292f;--ink:#f2efe6;--ink-2:#b4b8bc;--rule:#3a424a;--edge:#8a9299;--you:#ffcf4a;--alert:#ff9a8c}
[data-field]{--c:#f2efe6}
[data-field=PE]{--c:#ff95a8}[data-field=EN]{--c:#ffa14d}[data-field=JE]{--c:#86b0ff}[data-field=PA]{--c:#ee8fd0}[data-field=LO]{--c:#d6a27a}
[data-field=MI]{--c:#6fcf97}[data-field=VS]{--c:#b9d13f}[data-field=FE]{--c:#b8a2ff}[data-field=AD]{--c:#5cc9d6}}
@media (prefers-contrast:more){:root{--ink-2:var(--ink);--rule:var(--edge)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Luciole,Verdana,system-ui,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:56rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;padding-top:1rem}
header p{margin:0;font-weight:700}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
a{color:inherit;text-underline-offset:.2em}
nav a{display:inline-block;padding:.5rem 0;margin:-.5rem 0}
a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.9rem,5.5vw,2.75rem);margin:1.75rem 0 .5rem}
h2{font-size:1.5rem;margin:2.75rem 0 1rem}
h3{font-size:1.25rem;margin:0}
p{margin:.35rem 0}
.of{font-size:1.25rem;font-weight:700;border-left:.4rem solid var(--c,var(--ink));padding-left:.75rem}
.of span{display:block;font-size:1.0625rem;font-weight:400}
.soft{color:var(--ink-2)}
.small{font-size:.9375rem}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.75rem;margin:1.5rem 0;padding:0;list-style:none}
.sums li{background:var(--note);border:1px solid var(--rule);padding:.6rem .8rem;line-height:1.25}
.sums b{display:block;font-size:2rem;line-height:1.1;font-variant-numeric:tabular-nums}
.cards,.others,.list{list-style:none;margin:0;padding:0}
.cards>li{background:var(--note);border:1px solid var(--rule);border-top:.4rem solid var(--c,var(--ink));padding:1.1rem 1.25rem 1.25rem;margin:0 0 1.25rem}
.others>li{border-top:1px solid var(--rule);padding:.8rem 0}
.others h3{font-size:1.0625rem}
li:target{outline:3px solid var(--you);outline-offset:3px}
.path{display:flex;flex-wrap:wrap;list-style:none;margin:.9rem 0 .4rem;padding:0;gap:.35rem 0}
.path li{position:relative;padding:0 1.1rem 0 1.5rem;font-weight:700}
.path li::before{content:"";position:absolute;left:0;top:.3em;width:.95rem;height:.95rem;border-radius:50%;border:2px solid var(--ink);background:var(--note)}
.path .did::before{background:var(--ink)}
.path .now::before{background:var(--you)}
.path .no::before{border-color:var(--alert);background:linear-gradient(45deg,transparent 42%,var(--alert) 42% 58%,transparent 58%)}
.path .todo{font-weight:400;color:var(--ink-2)}
.path .todo::before{border-style:dashed;border-color:var(--edge)}
blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--rule)}
.action{border-top:1px solid var(--rule);margin-top:.9rem;padding-top:.9rem}
.action h4{margin:0 0 .35rem;font-size:1.0625rem}
progress{appearance:none;width:100%;height:.8rem;border:1px solid var(--edge);background:var(--paper);display:block;margin:.4rem 0}
progress::-webkit-progress-bar{background:var(--paper)}
progress::-webkit-progress-value{background:var(--c,var(--ink))}
progress::-moz-progress-bar{background:var(--c,var(--ink))}
dl{display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr;gap:.2rem 1rem;margin:.5rem 0}
dt{color:var(--ink-2)}
dd{margin:0}
dd ul{margin:0;padding-left:1.1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--ink-2);padding:.4rem 0}
th,td{text-align:left;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
td{font-variant-numeric:tabular-nums}
footer{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start;border-top:1px solid var(--rule);margin-top:3rem;padding-top:1.25rem;padding-bottom:2.5rem;font-size:.9375rem;color:var(--ink-2)}
footer div{flex:1 1 20rem}
footer img{width:8rem;height:8rem;background:#fffefa}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}.path{flex-direction:column}}
@media (min-width:100rem){body{font-size:1.3rem}header,main,footer{max-width:64rem}}
@media print{:root{color-scheme:light}body{background:none;font-size:10.5pt}nav{display:none}.cards>li,.others>li{break-inside:avoid}h2{break-after:avoid}}
)css";

}  // namespace gommette::exports
