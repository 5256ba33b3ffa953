// What a chart's JSON says, in one shape for all: bars of {label, parts: [{name, value, colour}]}.
// What Teams does with a number below zero is not known; here it is nothing.
const colours = {
  good: '#13a10e', warning: '#eaa300', attention: '#c50f1f', neutral: '#8a8886',
  categoricalred: '#e3008c', categoricalpurple: '#8764b8', categoricallavender: '#a4a6e8', categoricalblue: '#3a62d8', categoricallightblue: '#3a96dd',
  categoricalteal: '#2aa0a4', categoricalgreen: '#0b6a0b', categoricallime: '#73aa24', categoricalmarigold: '#ca5010',
};
const own = ['categoricalblue', 'categoricallavender', 'categoricalteal', 'categoricalmarigold', 'categoricalpurple', 'categoricallime'];
const colourOf = (name, place) => colours[String(name ?? '').toLowerCase()] ?? colours[own[place % own.length]];

const list = value => (Array.isArray(value) ? value : []);
const amount = value => Math.max(0, Number(value) || 0);

// A part without a colour has that of its namesakes, else the next of the client's own.
export function stackedBars(json) {
  const bars = list(json.data).map(({ title, data }) => ({ label: title, parts: list(data) }));
  const all = bars.flatMap(bar => bar.parts);
  const names = [...new Set(all.map(part => part.legend))];
  const named = new Map(all.filter(part => part.color).map(part => [part.legend, part.color]));
  const part = ({ legend, value, color }) =>
    ({ name: legend, value: amount(value), colour: colourOf(color ?? named.get(legend), names.indexOf(legend)) });
  return bars.map(({ label, parts }) => ({ label, parts: parts.map(part) }));
}

export const uprightBars = json => list(json.data).map(({ x, y, color }) =>
  ({ label: x, parts: [{ value: amount(y), colour: colourOf(color ?? json.color, 0) }] }));

const total = bar => bar.parts.reduce((sum, part) => sum + part.value, 0);

// Round numbers from 0 to the first that no bar passes, in steps of 1, 2 or 5 times a power of ten; whole for whole numbers.
export function scaleOf(bars) {
  const totals = bars.map(total);
  const highest = Math.max(0, ...totals) || 1;
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const round = [1, 2, 5, 10].find(times => times * power >= highest / 4) * power;
  const step = totals.every(Number.isInteger) ? Math.max(1, round) : round;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, place) => Number((place * step).toPrecision(12)));
}

// A screen reader hears every number, since it cannot hover.
export function inWords(json, bars) {
  const words = ({ label, parts }) => `${label}: ${parts.map(part => [part.name, part.value].filter(word => word != null).join(' ')).join(', ')}`;
  return [json.title, bars.map(words).join('; ')].filter(Boolean).join('. ');
}
