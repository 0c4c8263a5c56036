/** What stands in the preview before its script has run: the toolbar, the search box, what an empty preview says. */
import { l10n } from 'vscode';

import { button, emptyPage, escaped, zoomButtons } from './panelPage.js';

export function previewBody(): string {
	const pageOf = l10n.t('Page {0} of {1}', '{0}', '{1}');
	const words = escaped(l10n.t('Words on the pages'));
	return `<div id="texts" hidden data-page="${escaped(l10n.t('Page {0}', '{0}'))}" data-page-of="${escaped(pageOf)}" data-title-page="${escaped(l10n.t('Title page'))}"></div>
<header class="bar" role="toolbar" aria-label="${escaped(l10n.t('Pages'))}">
${zoomButtons()}
<span id="page-number" class="count" role="status"></span>
<span class="space"></span>
${button('find', l10n.t('Search'), l10n.t('Search the pages (Ctrl+F)'))}
${button('look', l10n.t('White paper'), l10n.t('White paper, or the colors of the editor'))}
${button('compare', l10n.t('Compare …'), l10n.t('Mark what has changed since an earlier version'))}
${button('export', l10n.t('Export …'), l10n.t('Save as PDF or another kind of file'))}
</header>
<div id="search" class="bar" role="search" hidden>
<input id="search-words" class="words" type="text" spellcheck="false" placeholder="${words}" aria-label="${words}">
<span id="search-count" class="count" role="status" data-none="${escaped(l10n.t('Not on these pages'))}"></span>
${button('search-previous', '↑', l10n.t('Back (Shift+Enter)'))}
${button('search-next', '↓', l10n.t('On (Enter)'))}
${button('search-close', '×', l10n.t('Close (Escape)'))}
</div>
<div id="comparison" class="bar" hidden ${comparisonWords()}>
<span id="comparison-words" role="status"></span>
<select id="comparison-scenes" aria-label="${escaped(l10n.t('Changed scenes'))}"></select>
<span class="space"></span>
${button('comparison-close', '×', l10n.t('Stop comparing'))}
</div>
${emptyPage(l10n.t('The pages of a script are shown here as they will print.'))}
<div id="empty-script" class="empty" hidden>
<p>${escaped(l10n.t('Nothing to print yet. The first page begins with the first words.'))}</p>
</div>
<main id="frame" tabindex="0" aria-label="${escaped(l10n.t('Pages'))}">
<div id="sheets"></div>
</main>`;
}

function comparisonWords(): string {
	const words = {
		counts: l10n.t('Since {0}: {1} scenes and {2} pages have changed', '{0}', '{1}', '{2}'),
		same: l10n.t('Since {0} nothing that prints has changed', '{0}'),
		scenes: l10n.t('Changed scenes'),
		title: l10n.t('The title page has changed'),
		new: l10n.t('new'),
		changed: l10n.t('changed'),
		moved: l10n.t('moved'),
		gone: l10n.t('gone'),
		omitted: l10n.t('omitted'),
		restored: l10n.t('restored'),
		renamed: l10n.t('renamed'),
		renumbered: l10n.t('renumbered'),
		split: l10n.t('split'),
		merged: l10n.t('merged'),
		was: l10n.t('was {0}', '{0}'),
		from: l10n.t('from {0}', '{0}'),
		into: l10n.t('into {0}', '{0}'),
	};
	return Object.entries(words)
		.map(([name, text]) => `data-${name}="${escaped(text)}"`)
		.join(' ');
}
