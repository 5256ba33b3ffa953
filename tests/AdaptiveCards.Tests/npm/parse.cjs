// Reads one card from standard input with Microsoft's parser; writes what it complained of and what it understood.
const cards = require('adaptivecards/dist/adaptivecards.min.js');
const fs = require('node:fs');

const context = new cards.SerializationContext(cards.Versions.v1_5);
const card = new cards.AdaptiveCard();
card.parse(JSON.parse(fs.readFileSync(0, 'utf8')), context);

const complaints = [];
for (let i = 0; i < context.eventCount; i++) complaints.push(context.getEventAt(i).message);
for (const { message } of card.validateProperties().validationEvents) complaints.push(message);
process.stdout.write(JSON.stringify({ complaints, understood: card.toJSON() }));
