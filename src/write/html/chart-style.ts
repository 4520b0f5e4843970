/** Charts take the page's ink and ground; what tells bars apart is drawn, and stays where there is no colour. */
export const chartStyle = `
:root { --bar: #2f5d86; --pale: #b9cbdb; }
@media (prefers-color-scheme: dark) { :root { --bar: #8db9e0; --pale: #3d5368; } }
figure { margin: 0 0 2.5rem; } figure h3 { text-indent: 0; margin: 1rem 0 .3rem; }
#bieu-do:target { outline: none; } figure details { font-size: .9375rem; } figure summary { cursor: pointer; }
svg.chart { display: block; width: 100%; min-width: 34rem; max-width: 54rem; height: auto; fill: currentColor; }
.chart .ground { fill: none; } .chart .full { fill: var(--bar); stroke: var(--bar); } .chart .pale { fill: var(--pale); stroke: var(--bar); }
.chart .empty { fill: var(--paper); stroke: var(--bar); } .chart .line { stroke: currentColor; } .chart path.line { stroke: var(--bar); }
.chart .seam { stroke: var(--paper); } .chart .rule { stroke: var(--line); }
@media print { :root { --bar: #303030; --pale: #ccc; } figure { break-inside: avoid; } figure details { display: none; }
  svg.chart { min-width: 0; max-width: none; max-height: 225mm; } }
`;
