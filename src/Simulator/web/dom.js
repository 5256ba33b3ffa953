// Builds an element: attributes by name, `on…` as listeners, children as nodes or text (never as HTML).
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on'))
      element.addEventListener(name.slice(2), value);
    else if (value === true)
      element.setAttribute(name, '');
    else if (value !== false && value != null)
      element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child != null));
  return element;
}

export const timeOf = milliseconds => new Date(milliseconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

export const dayOf = milliseconds => new Date(milliseconds).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
