import { inWords, scaleOf, stackedBars, uprightBars } from './chart-data.js';
import { el } from './dom.js';

// Two of Teams' charts, much as it draws them: light lines behind flat bars, the numbers on hovering, the colours' names below.
const share = (value, scale) => `${(100 * value) / scale.at(-1)}%`;

function frame(kind, json, bars, ...parts) {
  return el('figure', { class: `chart ${kind}`, role: 'img', 'aria-label': inWords(json, bars), 'data-testid': `chart-${json.id ?? kind}` },
    json.showTitle && json.title ? el('figcaption', {}, json.title) : null, ...parts);
}

const lines = (scale, side, style = '') => el('div', { class: 'chart-lines', style }, ...scale.map(value =>
  el('span', { style: `${side}: ${share(value, scale)}` }, el('small', {}, String(value)))));

const axisTitle = (words, axis) => (words ? el('p', { class: `axis-title ${axis}` }, words) : null);

function legend(json, bars) {
  const names = new Map(bars.flatMap(bar => bar.parts).map(part => [part.name, part.colour]));
  return json.showLegend === false || names.size === 0 ? null : el('div', { class: 'chart-legend' },
    ...[...names].map(([name, colour]) => el('span', {}, el('i', { style: `background: ${colour}` }), name ?? '')));
}

function drawStacked(json) {
  const bars = stackedBars(json);
  const scale = scaleOf(bars);
  const piece = ({ name, value, colour }) =>
    el('i', { style: `width: ${share(value, scale)}; background: ${colour}`, title: `${name ?? ''}: ${value}` });
  const row = ({ label, parts }, place) => [
    el('span', { class: 'chart-label', style: `grid-row: ${place + 1}` }, label ?? ''),
    el('div', { class: 'chart-bar', style: `grid-row: ${place + 1}` }, ...parts.filter(part => part.value > 0).map(piece))];
  return frame('stacked', json, bars,
    axisTitle(json.yAxisTitle, 'y'),
    el('div', { class: 'chart-plot' }, lines(scale, 'left', `grid-row: 1 / span ${bars.length || 1}`), ...bars.flatMap(row)),
    axisTitle(json.xAxisTitle, 'x'),
    legend(json, bars));
}

function drawUpright(json) {
  const bars = uprightBars(json);
  const scale = scaleOf(bars);
  const column = ({ label, parts: [{ value, colour }] }) => el('div', { class: 'chart-column', title: `${label}: ${value}` },
    json.showBarValues ? el('small', { style: `bottom: ${share(value, scale)}` }, String(value)) : null,
    el('i', { style: `height: ${share(value, scale)}; background: ${colour}` }));
  return frame('upright', json, bars,
    axisTitle(json.yAxisTitle, 'y'),
    el('div', { class: 'chart-plot' }, lines(scale, 'bottom'), ...bars.map(column)),
    el('div', { class: 'chart-labels' }, ...bars.map(({ label }) => el('span', { title: label }, String(label ?? '')))),
    axisTitle(json.xAxisTitle, 'x'));
}

const element = (type, draw) => class extends AdaptiveCards.CardElement {
  #json = {};
  getJsonTypeName() { return type; }
  internalParse(source, context) {
    super.internalParse(source, context);
    this.#json = source;
  }
  internalRender() { return draw(this.#json); }
};

// By the name of its type on the wire.
export const charts = {
  'Chart.HorizontalBar.Stacked': element('Chart.HorizontalBar.Stacked', drawStacked),
  'Chart.VerticalBar': element('Chart.VerticalBar', drawUpright),
};
