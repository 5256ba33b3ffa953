import { charts } from './charts.js';

const { GlobalRegistry, SerializationContext, Versions, CardObjectRegistry } = AdaptiveCards;

const elements = new CardObjectRegistry();
GlobalRegistry.populateWithDefaultElements(elements);
for (const [type, element] of Object.entries(charts))
  elements.register(type, element, Versions.v1_5);

// What a client knows. An old one stops at schema 1.3, with labels on inputs but before Action.Execute (1.4), the refresh of cards (1.4)
// and Teams' charts (1.5): Microsoft's parser then takes the fallbacks by itself.
export function knowledgeOf(isOld) {
  const context = new SerializationContext(isOld ? Versions.v1_3 : Versions.latest);
  context.setElementRegistry(elements);
  return context;
}
