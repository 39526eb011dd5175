/** The page's style: quiet and typographic; colour for origins and verdicts alone; light, dark and print. */

const COLOURS = `
:root{--paper:#fbfaf6;--card:#fff;--ink:#1c1b19;--soft:#5d5a54;--faint:#8d8981;--rule:#dedad0;--hair:#ebe7dd;--band:#efe9db;--bandopen:#f6f2e9;--accent:#9a1f16;--onaccent:#fff;--link:#1c1b19;--shade:0 1px 2px #0001,0 12px 40px #0003;
--o0:#0a5f93;--o1:#b4500b;--o2:#14795a;--o3:#86468c;--o4:#7d6500;--o5:#2a86ab;--o6:#a32f4d;--o7:#4c5b6b;--oz:#6f6a62}
@media (prefers-color-scheme:dark){:root{--paper:#15161a;--card:#1d1f24;--ink:#ece9e2;--soft:#b1ada4;--faint:#85827b;--rule:#34363c;--hair:#292b31;--band:#2e2f35;--bandopen:#222329;--accent:#f08a7c;--onaccent:#1a0d0b;--link:#ece9e2;--shade:0 0 0 1px #fff1,0 12px 50px #000c;
--o0:#6cb6ea;--o1:#f2994f;--o2:#5cc9a1;--o3:#cf98d6;--o4:#d6bd4b;--o5:#86d3ef;--o6:#f08aa4;--o7:#a9b8c8;--oz:#a8a299}}
.o0{--o:var(--o0)}.o1{--o:var(--o1)}.o2{--o:var(--o2)}.o3{--o:var(--o3)}.o4{--o:var(--o4)}.o5{--o:var(--o5)}.o6{--o:var(--o6)}.o7{--o:var(--o7)}.oz,.rep{--o:var(--oz)}
`;

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-feature-settings:"kern","liga";overflow-wrap:break-word}
a{color:var(--link);text-decoration-color:var(--faint);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4,p,ol,ul,dl,dd,figure,blockquote{margin:0;padding:0}
ol,ul{list-style:none}
small,.note,.kicker,.facts,.key,.verdict,.byline,.ident,.counts,.brand,nav,table,figcaption,.legend,.card dl,.chain,.rule,.close,summary,.foot,.steps{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.sr,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:absolute;left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.nowrap{white-space:nowrap}
.note{color:var(--soft);font-size:.84rem;line-height:1.45}
.mast,main,.foot{max-width:68rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.mast{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1.5rem;padding-top:1.1rem;padding-bottom:.8rem;font-size:.84rem;color:var(--soft)}
.mast::after{content:"";order:1;flex:0 0 100%;border-bottom:1px solid var(--rule);margin-top:.5rem}
.brand b{color:var(--ink);letter-spacing:.01em}
.mast nav{order:2;flex:0 0 100%;padding-top:.6rem}
.mast nav ol{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem}
.mast nav a{color:var(--soft)}
.foot{border-top:1px solid var(--rule);margin-top:4rem;padding-top:1.4rem;padding-bottom:3rem;font-size:.82rem;line-height:1.55;color:var(--soft)}
.foot p{max-width:46rem;margin-bottom:.5rem}
`;

const INCIDENT = `
.incident{padding-top:2.6rem}
.incident:not(.main){margin-top:4rem;border-top:3px double var(--rule)}
.kicker{font-size:.78rem;letter-spacing:.04em;color:var(--soft)}
h1,.as-h1{font-weight:600;font-size:clamp(1.9rem,1.2rem + 3.1vw,3.35rem);line-height:1.08;letter-spacing:-.018em;text-wrap:balance;max-width:19em;margin-top:.35rem}
.as-h1{font-size:clamp(1.55rem,1.1rem + 1.8vw,2.2rem)}
.standfirst{font-size:clamp(1.13rem,1rem + .7vw,1.4rem);line-height:1.45;color:var(--soft);max-width:38em;margin-top:1rem;text-wrap:pretty}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem 2rem;margin-top:1.8rem;padding:1rem 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:.87rem;line-height:1.4}
dt{color:var(--faint);font-size:.76rem}
section{margin-top:3rem}
h2{font-size:1.75rem;line-height:1.2;font-weight:600;letter-spacing:-.01em}
section>h3{font-size:1.22rem;font-weight:600;line-height:1.3;margin-bottom:.8rem}
section>h3+.note{margin:-.5rem 0 .9rem;max-width:44em}
.pictures{display:grid;gap:2.2rem 3rem;margin-top:2rem}
.pictures.two{grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
.pictures:not(.two){max-width:44rem}
figure{min-width:0}
figcaption{font-size:.84rem;line-height:1.45;color:var(--soft);margin-bottom:.7rem}
figcaption strong{color:var(--ink)}
.scroll{position:relative;overflow-x:auto;scrollbar-width:thin}
.key{display:inline-block;font-size:.84rem;line-height:1.3}
.key::before{content:"";display:inline-block;width:.62em;height:.62em;border-radius:50%;background:var(--o);margin-right:.45em}
.key.o1::before,.key.o7::before{border-radius:0}
.key.o2::before{border-radius:0;transform:rotate(45deg) scale(.88)}
.key.o3::before{border-radius:0;clip-path:polygon(50% 0,100% 100%,0 100%)}
.key.o4::before{border-radius:0;clip-path:polygon(0 0,100% 0,50% 100%)}
.key.o5::before{border-radius:0;clip-path:polygon(0 0,100% 50%,0 100%)}
.key.hollow::before{background:radial-gradient(circle,var(--paper) 34%,var(--o) 38%)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin-bottom:.6rem}
.verdict{display:inline-block;font-size:.76rem;line-height:1.5;color:var(--soft);white-space:nowrap;font-weight:400}
.v-contested{color:var(--accent);font-weight:600}
.v-agreed{color:var(--ink)}
.matrix{border-collapse:collapse;font-size:.87rem;line-height:1.35;min-width:100%}
.matrix th,.matrix td{text-align:left;vertical-align:top;padding:.6rem 1.1rem .6rem 0;border-bottom:1px solid var(--hair);font-weight:400}
.matrix thead th{border-bottom:1px solid var(--ink);vertical-align:bottom;font-size:.8rem;min-width:7.2rem;max-width:12rem;color:var(--soft)}
.matrix thead th .key{font-size:inherit;padding-left:1.05em;text-indent:-1.05em}
.matrix thead th:first-child,.matrix tbody th{position:sticky;left:0;background:var(--paper);min-width:8.2rem;padding-right:1rem;z-index:1}
.matrix tbody th a{font-weight:600;text-decoration:none}
.matrix tbody th a:hover{text-decoration:underline}
.matrix td a{text-decoration:none;border-bottom:1px solid var(--rule)}
.matrix td a:hover{border-color:currentColor}
.matrix .num{font-variant-numeric:tabular-nums}
.matrix td.none::after{content:"·";color:var(--rule)}
.matrix td.denied::before{content:"✕ ";color:var(--accent)}
.matrix td.affirmed::before{content:"✓ ";color:var(--soft)}
.matrix .sum{white-space:nowrap;padding-right:1.8rem}
.matrix .sum b{display:block;font-variant-numeric:tabular-nums}
.point{margin-top:0;padding:1.5rem 0 1.4rem;border-top:1px solid var(--rule)}
h4{font-size:1.06rem;font-weight:600;margin-bottom:.9rem;line-height:1.35}
h4 .figure{font-variant-numeric:tabular-nums;margin-left:.35em}
h4 .verdict{margin-left:.7em}
.voices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr));gap:1.4rem 2rem}
.voice{min-width:0;border-left:2px solid transparent}
.says{font-size:1.35rem;line-height:1.3;margin:.1rem 0 .35rem;font-variant-numeric:tabular-nums}
.says small{font-size:.78rem;color:var(--faint);margin-left:.25em}
summary .says{display:inline}
.quotes li{margin-bottom:.55rem;line-height:1.42}
.quotes .q{font-style:italic;font-size:.98rem;text-decoration-color:var(--rule)}
.quotes small{display:block;color:var(--faint);font-size:.77rem}
details{font-size:.9rem;margin-top:.35rem}
summary{cursor:pointer;font-size:.8rem;color:var(--soft)}
summary b{font-weight:600}
.point.plain{padding:.8rem 0}.point.plain .voices{margin-top:1rem}.h4{font:600 1rem/1.35 Charter,"Bitstream Charter",Cambria,Georgia,serif;color:var(--ink)}.point.plain .verdict{margin-left:.7em}
.why{margin-top:1rem;max-width:46rem}
.why p,.why li{font-size:.88rem;line-height:1.5;margin-top:.35rem;color:var(--soft)}
.agreements h3,.report h3{font-size:1.15rem;line-height:1.3}
.agreement{margin-top:1rem}
.steps{display:flex;flex-wrap:wrap;margin:1rem 0;font-size:.87rem}
.steps li{position:relative;padding:1rem 2.4rem 0 0;border-top:2px solid var(--rule)}
.steps li::before{content:"";position:absolute;left:0;top:-6px;width:10px;height:10px;border-radius:50%;background:var(--ink)}
.steps li.now::before{background:var(--accent)}
.steps b{display:block}
.agreement .quotes{columns:18rem 2;column-gap:2rem}
.agreement .quotes li{break-inside:avoid}
`;

const PICTURES = `
svg{display:block;max-width:100%;height:auto;overflow:visible;font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;font-size:12.5px}
svg text{fill:var(--ink)}
.chains{max-width:none}.range{width:100%}
.narrow{display:none}
.grid{stroke:var(--hair);stroke-width:1}
.tick{fill:var(--faint);font-size:11.5px;font-variant-numeric:tabular-nums}
.band{fill:var(--band)}.band.open{fill:var(--bandopen)}
.best{stroke:var(--ink);stroke-width:1.6}
.bestn{font-size:20px;font-weight:650;font-variant-numeric:tabular-nums}
.low,.high{font-size:12.5px;fill:var(--soft);font-variant-numeric:tabular-nums}
.whoname{font-weight:600;paint-order:stroke}
.said{fill:var(--soft);font-variant-numeric:tabular-nums}
.who{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;stroke-opacity:.72}
.base{stroke:var(--rule);stroke-width:1;stroke-dasharray:1 4}
.trail{stroke:var(--o);stroke-width:2.2;opacity:.75}
.openend{stroke-dasharray:5 4}
.arrow{fill:var(--o)}
.mk{fill:var(--o);stroke:var(--paper);stroke-width:1.4}
.mk.old{opacity:.8}
.mk.hollow{fill:var(--paper);stroke:var(--o);stroke-width:2}
.step{fill:none;stroke:var(--o);stroke-width:2;stroke-linejoin:round}
.stem{stroke:var(--o);stroke-width:1.6;stroke-dasharray:3 3}
.val{font-weight:600;font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.flow path{fill:none;stroke:var(--o)}
.flow .line{opacity:.55}
.flow .reach{stroke:transparent;stroke-width:14}
.flow:hover .line,.flow:focus-visible .line{opacity:1}
.cut{fill:var(--paper)}
.cutedge{stroke:var(--faint);stroke-width:1;stroke-dasharray:2 3;fill:none}
.notch{stroke:var(--faint)}
.lead{stroke:var(--o);stroke-width:1.5;fill:none}
.end{fill:var(--o)!important;font-weight:600}
.node{font-size:12.5px;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.repname{font-weight:600}
.coltitle{fill:var(--faint);font-size:11.5px}
`;

const REPORTS = `
.reports{border-top:3px double var(--rule);padding-top:2.4rem;margin-top:4rem}
.report{margin-top:2.4rem;max-width:42rem}
.report h3{font-weight:600}
.byline{font-size:.82rem;color:var(--soft);margin:.3rem 0 .8rem}
.text{white-space:pre-line;line-height:1.68}
.ident{font-size:.74rem;color:var(--faint);margin-top:.6rem;overflow-wrap:anywhere}
.m{text-decoration:none;background:color-mix(in srgb,var(--o) 13%,transparent);box-shadow:inset 0 -2px 0 var(--o);padding:.04em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.m.k-event{background:none;box-shadow:inset 0 -1px 0 var(--o)}
.m.k-responsibility{background:none;box-shadow:inset 0 -2px 0 var(--o)}
.m.old{text-decoration:line-through;text-decoration-color:var(--faint)}
.m.lit,.m:hover{background:color-mix(in srgb,var(--o) 32%,transparent)}
.cards{position:absolute;width:1px;height:1px;overflow:hidden;margin:0;clip-path:inset(50%)}
.cards:has(:target){position:static;width:auto;height:auto;overflow:visible;clip-path:none}
.cards:has(:target)>h2,.card{display:none}
.card:target{display:block;position:fixed;z-index:5;right:1.2rem;top:1.2rem;width:min(25rem,calc(100vw - 2rem));max-height:calc(100vh - 2.4rem);overflow:auto;background:var(--card);border-radius:4px;box-shadow:var(--shade);padding:1.3rem 1.5rem 1.1rem;outline:0}
.close{float:right;font-size:.8rem;margin-left:1rem}
.card blockquote{font-size:1.03rem;line-height:1.5}
mark{background:none;color:inherit;font-weight:600;box-shadow:inset 0 -.5em 0 var(--band)}
.card u{text-decoration-style:dotted;text-underline-offset:.2em}
.chain{margin:1.1rem 0 1rem;font-size:.88rem;line-height:1.35}
.chain li{position:relative;padding:0 0 .75rem 1.3rem}
.chain li::before{content:"";position:absolute;left:0;top:.34em;width:.62rem;height:.62rem;border-radius:50%;background:var(--o)}
.chain li:not(:last-child)::after{content:"";position:absolute;left:.27rem;top:1.15em;bottom:-.1em;border-left:1.5px solid var(--rule)}
.chain li.rep::before{border-radius:1px}
.chain small{color:var(--faint)}
.card dl{display:grid;gap:.35rem;font-size:.86rem;line-height:1.4;border-top:1px solid var(--hair);padding-top:.8rem}
.card dl div{display:grid;grid-template-columns:5.6rem 1fr;gap:.6rem}
.card dt{font-size:.8rem;padding-top:.05rem}
.groups{font-size:.84rem;line-height:1.45;color:var(--soft);margin-top:.8rem}
.groups summary{cursor:pointer}
.groups ul{list-style:none;margin-top:.3rem}
.groups small{display:inline-block;min-width:4.6rem}
.rule{font-size:.82rem;line-height:1.45;color:var(--soft);margin-top:.8rem;padding-top:.7rem;border-top:1px solid var(--hair)}
.entry{display:block;margin-top:.3rem}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--ink)}
`;

const NARROW = `
@media (max-width:40rem){
body{font-size:1rem}
.narrow svg{width:100%;max-width:26rem}
.wide{display:none}.narrow{display:block}
.incident{padding-top:1.6rem}
.facts{grid-template-columns:1fr 1fr;gap:.8rem 1.2rem}
.matrix thead th{min-width:6.2rem}
.matrix thead th:first-child,.matrix tbody th{min-width:6.4rem;max-width:6.8rem}
section{margin-top:2.4rem}
.card:target{left:.5rem;right:.5rem;top:auto;bottom:.5rem;width:auto;max-height:66vh}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;

const PRINT = `
@media print{
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--faint:#555;--rule:#bbb;--hair:#ddd;--band:#e8e8e8;--bandopen:#f3f3f3;--accent:#7a0f08;--link:#000;
--o0:#0a5f93;--o1:#b4500b;--o2:#14795a;--o3:#86468c;--o4:#7d6500;--o5:#2a86ab;--o6:#a32f4d;--o7:#4c5b6b;--oz:#6f6a62}
@page{margin:16mm 15mm}
body{font-size:10.2pt;line-height:1.45}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.mast nav,.skip,.close,summary{display:none}
h1{font-size:24pt}
.wide{display:block}.narrow{display:none}
.scroll{overflow:visible}.chains{max-width:100%}
.matrix{font-size:8.4pt}.matrix th,.matrix td{padding-right:.6rem}.matrix thead th,.matrix thead th:first-child,.matrix tbody th{min-width:0;position:static}
figure,.voice,.agreement,.card,tr{break-inside:avoid}
h2,h3,h4,.byline{break-after:avoid}
.reports{break-before:page}
.cards,.cards:has(:target){position:static;width:auto;height:auto;overflow:visible;clip-path:none;margin-top:3rem;columns:2;column-gap:2rem}
.cards>h2,.cards:has(:target)>h2{display:block;column-span:all;margin-bottom:1rem}
.card,.card:target{display:block;position:static;width:auto;max-height:none;box-shadow:none;padding:.5rem 0;border-top:1px solid var(--rule);border-radius:0;background:none;font-size:9pt}
.card .chain{margin:.4rem 0}.card .chain li{padding-bottom:.2rem}
details::details-content{content-visibility:visible;height:auto}
a{text-decoration:none}
}
`;

export const STYLE = [COLOURS, BASE, INCIDENT, PICTURES, REPORTS, NARROW, PRINT].join('').trim();
