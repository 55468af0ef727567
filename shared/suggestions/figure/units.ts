/** Symbols that are the same in every language, as printed. Those of one letter need a blank before them. */
export const SYMBOLS: readonly string[] = (
  'km km2 km² km³ m m2 m² m3 m³ cm mm ha kg g mg t kt Mt dwt TEU TEUs l ml hl ' +
  'W kW MW GW TW Wh kWh MWh GWh TWh kV V Hz kHz MHz GHz GB MB TB Gbps Mbps hp dB ' +
  'km/h kph mph m/s kn nm bpd bbl boe bcm mcm bcf tcf toe mtpa ppm ppb bps mmHg'
).split(' ')
