/** The look of the public page: the colours of the sheet, at every width, and on A4. */
import { COLOURS } from "../report/design";

const { ink, soft, navy, blue, pale, line, target, metInk, nearInk, missedInk } = COLOURS;

export const PAGE_STYLE = `
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:${ink};background:#fff}
body{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
a{color:${blue}}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid ${navy};outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{position:static}
header{border-left:.4rem solid ${blue};padding-left:1.1rem;margin:1rem 0 1.5rem}
h1{font-size:2.1rem;line-height:1.15;color:${navy};margin:.2rem 0}
h2{font-size:1.5rem;line-height:1.25;color:${navy};border-bottom:2px solid ${navy};padding-bottom:.3rem;margin:2.75rem 0 1rem}
h3{font-size:1.1rem;color:${navy};margin:1.6rem 0 .5rem}
.body{font-size:1.15rem;margin:0}.facts,.legend,.note,footer{color:${soft}}.facts{margin:.2rem 0}
.conclusion{font-size:1.25rem;font-weight:600;margin:.8rem 0 0}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;list-style:none;padding:0;margin:0}
ul{padding-left:1.3rem}li{margin:.2rem 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.9rem;margin:0}
.tile{display:flex;flex-direction:column;background:${pale};border-left:.25rem solid ${blue};padding:.8rem 1rem}
.tile dd{margin:0}.value{display:block;font-size:1.75rem;line-height:1.25;font-weight:700;color:${navy}}
.tile .note{display:block;font-size:.9rem}
.frame{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:${soft};font-size:.9rem;padding-bottom:.4rem}
th,td{padding:.5rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid ${line};font-weight:400}
thead th{background:${pale};color:${navy};font-weight:700;border-bottom:2px solid ${navy};vertical-align:bottom}
.number{text-align:right;white-space:nowrap}td.number:has(strong){white-space:normal}
.status{font-weight:600;white-space:nowrap;color:${soft}}.met{color:${metInk}}.near{color:${nearInk}}.missed{color:${missedInk}}
.bars{position:relative;display:block;width:100%;min-width:11rem;padding:.1rem 0}
.bar{display:block;height:.7rem;margin:.15rem 0;background:${navy};border:1px solid ${navy}}
.past{height:.45rem;background:repeating-linear-gradient(45deg,${navy} 0 1px,#fff 1px 4px)}
.mark{position:absolute;top:-.1rem;bottom:-.1rem;width:0;border-left:3px solid ${target}}
.methods dt{font-weight:700;margin-top:.7rem}.methods dd{margin:0}
footer{margin-top:3rem;border-top:1px solid ${line};font-size:.9rem}
@media print{
@page{size:A4;margin:16mm 15mm}
html{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0}
nav,.skip,#data{display:none}
#synthesis,#axis-1,#method{break-before:page}section[id^="axis-"]{break-inside:avoid}h2{margin-top:1.5rem}
h2,h3,.legend,caption,.methods dt{break-after:avoid}tr,.tile,li,.methods dd{break-inside:avoid}thead{display:table-header-group}
.frame{overflow:visible}.tiles{grid-template-columns:repeat(3,1fr)}a{color:inherit}
}`;
