/** What stands in the preview before its script has run: the toolbar, the search box, what an empty preview says. */
import { l10n } from 'vscode';

import { escaped } from './panelPage.js';

export function previewBody(): string {
	const text = (words: string): string => escaped(words);
	const button = (id: string, sign: string, words: string, more = ''): string =>
		`<button id="${id}" title="${text(words)}" aria-label="${text(words)}"${more}>${sign}</button>`;
	const words = {
		pageOf: l10n.t('Page {0} of {1}', '{0}', '{1}'),
		page: l10n.t('Page {0}', '{0}'),
		titlePage: l10n.t('Title page'),
		none: l10n.t('Not on these pages'),
	};
	return `<div id="texts" hidden data-page="${text(words.page)}" data-page-of="${text(words.pageOf)}" data-title-page="${text(words.titlePage)}"></div>
<header class="bar" role="toolbar" aria-label="${text(l10n.t('Pages'))}">
${button('zoom-out', '−', l10n.t('Smaller (-)'))}
${button('zoom-fit', '100 %', l10n.t('As wide as the window (0)'))}
${button('zoom-in', '+', l10n.t('Larger (+)'))}
<span id="page-number" role="status"></span>
<span class="space"></span>
${button('find', text(l10n.t('Search')), l10n.t('Search the pages (Ctrl+F)'))}
${button('look', text(l10n.t('White paper')), l10n.t('White paper, or the colors of the editor'))}
${button('export', text(l10n.t('Export …')), l10n.t('Save as PDF or another kind of file'))}
</header>
<div id="search" class="bar" role="search" hidden>
<input id="search-words" type="text" spellcheck="false" placeholder="${text(l10n.t('Words on the pages'))}" aria-label="${text(l10n.t('Words on the pages'))}">
<span id="search-count" role="status" data-none="${text(words.none)}"></span>
${button('search-previous', '↑', l10n.t('Back (Shift+Enter)'))}
${button('search-next', '↓', l10n.t('On (Enter)'))}
${button('search-close', '×', l10n.t('Close (Escape)'))}
</div>
<div id="empty" class="empty" hidden>
<p>${text(l10n.t('The pages of a script are shown here as they will print.'))}</p>
<button id="open-script">${text(l10n.t('Open a script'))}</button>
</div>
<div id="empty-script" class="empty" hidden>
<p>${text(l10n.t('Nothing to print yet. The first page begins with the first words.'))}</p>
</div>
<main id="frame" tabindex="0" aria-label="${text(l10n.t('Pages'))}">
<div id="sheets"></div>
</main>`;
}
