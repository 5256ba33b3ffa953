using System.Text.Json;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// Draws a card by itself with Microsoft's renderer and the simulator's Teams look, at a width of its own.
/// </summary>
internal sealed class CardStudio(IPage page)
{
    private const string Draw = """
        async ([json, width, old]) => {
          const { drawCard } = await import('/card.js');
          const frame = document.createElement('div');
          frame.className = 'card';
          frame.dataset.testid = 'drawn';
          frame.style.cssText = `width:${width}px;max-width:none`;
          const key = 'studio' + Math.random();
          frame.append(drawCard(JSON.parse(json), { key, people: [], members: [], onAction() {}, old }));
          document.body.style.cssText = 'display:block;height:auto;background:#fff;margin:0';
          document.body.replaceChildren(frame);
        }
        """;

    /// <summary>Draws it, as today's client does or an <paramref name="old"/> one; what was drawn.</summary>
    public async Task<ILocator> DrawAsync(AdaptiveCard card, int width, bool old = false)
    {
        await page.EvaluateAsync(Draw, new object[] { card.ToJson(), width, old });
        return page.GetByTestId("drawn");
    }

    /// <summary>The texts and controls that stick out of the card or are cut off in it.</summary>
    public static async Task<string[]> CutOffAsync(ILocator card) => (
            await card.EvaluateAsync<JsonElement>(
                """
                card => {
                  const right = card.getBoundingClientRect().right + 0.5;
                  return [...card.querySelectorAll('*')]
                    .filter(part => part.getBoundingClientRect().right > right
                      || (part.matches('button, .ac-textBlock, .ac-textRun')
                        && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0))
                    .map(part => `${part.tagName}: ${part.textContent.slice(0, 60)}`);
                }
                """
            )
        ).EnumerateArray().Select(part => part.GetString()!).ToArray();
}
