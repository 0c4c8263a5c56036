/** The preview's page: asks the editor for the pages in sight, draws them, and goes where the cursor goes and back. */
import { element, linkToEditor } from '../host.js';
import { createZoom } from '../zoom.js';
import { createComparisonBar } from './comparison.js';
import type { FromPreview, Mark, PaperLook, ToPreview } from './messages.js';
import { columnAt } from './pageView.js';
import { createPaper } from './paper.js';
import { createSearch } from './search.js';

/** What outlives the page. */
interface Remembered {
	readonly zoom: number | 'fit';
	/** The script and its line that stood first. */
	readonly script: string;
	readonly line: number;
}

/** Pages that are drawn above and below those in sight. */
const nAhead = 2;

/** Scripts up to this length are drawn whole when there is time, so that a screen reader finds every page. */
const nWholePages = 400;
const nPerAsk = 16;

/** A scroll within this time after the editor's is its echo. */
const echoMs = 150;

const frame = element('frame');
const texts = element('texts').dataset;
const paper = createPaper(frame, element('sheets'), {
	titlePage: texts['titlePage'] ?? '',
	page: texts['page'] ?? '',
});

const link = linkToEditor<ToPreview, FromPreview, Remembered>(receive, { kind: 'ready' });

let script: string | undefined;
let isAsking = false;
let isStale = false;
let marks: readonly Mark[] = [];
let cursorLine: number | undefined;
/** Where to scroll as soon as there are pages. */
let pendingLine: number | undefined;
let followedAtMs = 0;

const zoom = createZoom({
	frame,
	marginPx: 24,
	largestFit: 1.5,
	chosen: link.remembered.zoom ?? 'fit',
	widthPx: () => paper.widthPx,
	set: (chosen) => {
		paper.setZoom(chosen);
	},
	remember: (chosen) => {
		link.remember({ zoom: chosen });
	},
});

const search = createSearch({
	ask: (words) => {
		link.send({ kind: 'search', words });
	},
	show: (match) => {
		if (!paper.isInSight(match)) paper.scrollTo(match, 0.4);
	},
	redraw: () => {
		paper.views.forEach((view, page) => {
			view.showMatches(search.boxesOn(page));
		});
	},
	page: () => paper.inSight().from,
	leave: () => {
		frame.focus();
	},
});

const comparison = createComparisonBar({
	goTo: (line) => {
		link.send({ kind: 'goTo', line, character: 0, isChosen: false });
	},
	stop: () => {
		link.send({ kind: 'run', command: 'stopComparing' });
	},
});

function receive(message: ToPreview): void {
	switch (message.kind) {
		case 'changed':
			if (message.script !== script) begin(message.script);
			isStale = true;
			askForSight();
			search.renew();
			break;
		case 'pages':
			isAsking = false;
			if (message.script === script) take(message.pages);
			break;
		case 'comparison':
			comparison.show(message.comparison);
			for (const page of drawnPages()) showRevisionOn(page);
			break;
		case 'failed':
			isAsking = false;
			break;
		case 'marks':
			({ marks } = message);
			for (const page of drawnPages()) showMarksOn(page);
			break;
		case 'found':
			search.take(message.words, message.matches);
			break;
		case 'cursor':
			cursorLine = message.line;
			showCursor();
			followTo(message.line, { isOnlyIfHidden: true });
			break;
		case 'scroll':
			followTo(message.line, { isOnlyIfHidden: false });
			break;
		case 'look':
			showLook(message.look);
			break;
	}
}

/** Another script, or none. */
function begin(next: string | undefined): void {
	script = next;
	isAsking = false;
	cursorLine = undefined;
	marks = [];
	paper.clear();
	frame.scrollTop = 0;
	const { script: last, line } = link.remembered;
	pendingLine = next !== undefined && next === last ? line : undefined;
	element('empty').hidden = next !== undefined;
	element('empty-script').hidden = true;
}

function take(pages: Extract<ToPreview, { kind: 'pages' }>['pages']): void {
	const wasEmpty = paper.heads.length === 0;
	const drawn = paper.update(pages);
	element('empty-script').hidden = pages.heads.length > 0;
	if (wasEmpty) zoom.apply();
	for (const page of drawn) {
		showMarksOn(page);
		showRevisionOn(page);
		paper.views[page]?.showMatches(search.boxesOn(page));
	}
	showCursor();
	if (pendingLine !== undefined) {
		const line = pendingLine;
		const place = paper.placeOf(line);
		if (place !== undefined) {
			follow(() => {
				paper.scrollTo(place, 0.3);
			});
			if (paper.isDrawn(place.page)) pendingLine = undefined;
		}
	}
	showPageNumber();
	askForSight();
}

/** Asks for what is in sight and not drawn; when all is, for more while nobody waits. */
function askForSight(): void {
	if (script === undefined || isAsking) return;
	const { from, to } = paper.inSight();
	const around = { from: Math.max(0, from - nAhead), to: to + nAhead };
	const nPages = paper.heads.length;
	let missing = nPages === 0 || isStale ? around.from : -1;
	for (let page = around.from; missing < 0 && page < Math.min(nPages, around.to); page++)
		if (!paper.isDrawn(page)) missing = page;
	if (missing >= 0) ask(around.from, Math.max(around.to, around.from + 1));
	else if (nPages > nWholePages) paper.keepOnly(from - nWholePages / 4, to + nWholePages / 4);
	else whenIdle(askForMore);
}

function askForMore(): void {
	if (script === undefined || isAsking) return;
	const missing = paper.heads.findIndex((_, page) => !paper.isDrawn(page));
	if (missing >= 0) ask(missing, missing + nPerAsk);
}

function ask(from: number, to: number): void {
	isAsking = true;
	isStale = false;
	link.send({ kind: 'ask', from, to });
}

function whenIdle(act: () => void): void {
	requestIdleCallback(act, { timeout: 500 });
}

function drawnPages(): readonly number[] {
	return paper.views.flatMap(({ id }, page) => (id === undefined ? [] : [page]));
}

function showMarksOn(page: number): void {
	const head = paper.heads[page];
	const view = paper.views[page];
	if (head === undefined || view === undefined) return;
	const end = paper.heads[page + 1]?.opensAt ?? Infinity;
	const own = marks.filter(({ line }) => line >= (page === 0 ? 0 : head.opensAt) && line < end);
	view.showMarks(
		own.map((mark) => ({ ...mark, row: paper.placeOf(mark.line)?.row ?? 0 })),
		({ line, character }) => {
			link.send({ kind: 'goTo', line, character, isChosen: true });
		},
	);
}

function showRevisionOn(page: number): void {
	const head = paper.heads[page];
	const view = paper.views[page];
	if (head === undefined || view === undefined) return;
	const rows = view.lines.flatMap(({ row, line, runs }) => {
		const from = Math.min(...runs.map(({ start }) => start));
		const to = Math.max(...runs.map(({ end }) => end));
		return line !== undefined && comparison.isChanged(head.line + line, from, to) ? [row] : [];
	});
	view.showRevision([...new Set(rows)], comparison.shown?.paper ?? '');
}

let cursorPage: number | undefined;

function showCursor(): void {
	const place = cursorLine === undefined ? undefined : paper.placeOf(cursorLine);
	if (cursorPage !== undefined && cursorPage !== place?.page) paper.views[cursorPage]?.showCursor(undefined);
	cursorPage = place?.page;
	if (place !== undefined && paper.isDrawn(place.page))
		paper.views[place.page]?.showCursor({ from: place.row, to: place.toRow });
}

/** Goes where the editor has gone. */
function followTo(line: number, { isOnlyIfHidden }: { readonly isOnlyIfHidden: boolean }): void {
	const place = paper.placeOf(line);
	if (place === undefined) {
		pendingLine = line;
		return;
	}
	if (isOnlyIfHidden && paper.isInSight(place)) return;
	if (!paper.isDrawn(place.page)) pendingLine = line;
	follow(() => {
		paper.scrollTo(place, isOnlyIfHidden ? 0.3 : 0);
	});
}

function follow(scroll: () => void): void {
	followedAtMs = performance.now();
	scroll();
}

function showPageNumber(): void {
	const { heads } = paper;
	const { from } = paper.inSight();
	const shown = heads[Math.min(from, heads.length - 1)];
	const last = heads.at(-1);
	element('page-number').textContent =
		shown === undefined || last === undefined
			? ''
			: shown.number === ''
				? (texts['titlePage'] ?? '')
				: (texts['pageOf'] ?? '').replace('{0}', shown.number).replace('{1}', last.number);
}

function showLook(look: PaperLook): void {
	document.body.dataset['look'] = look;
	element('look').setAttribute('aria-pressed', String(look === 'white'));
}

frame.addEventListener(
	'scroll',
	() => {
		showPageNumber();
		askForSight();
		const line = paper.firstLine();
		if (line === undefined) return;
		link.remember({ line, ...(script === undefined ? {} : { script }) });
		if (performance.now() - followedAtMs > echoMs) {
			pendingLine = undefined;
			link.send({ kind: 'scrolled', line });
		}
	},
	{ passive: true },
);

/** Where in the script a click on words means. */
function goToPoint({ clientX, clientY, target }: MouseEvent, { isChosen }: { readonly isChosen: boolean }): void {
	const hit = target instanceof HTMLButtonElement ? undefined : paper.lineAt(clientX, clientY);
	const head = hit === undefined ? undefined : paper.heads[hit.page];
	if (hit?.line.line === undefined || head === undefined) return;
	link.send({ kind: 'goTo', line: head.line + hit.line.line, character: columnAt(hit.line, hit.x), isChosen });
}

element('sheets').addEventListener('click', (event) => {
	// Words that somebody marks to copy them stay marked.
	if (document.getSelection()?.isCollapsed !== false) goToPoint(event, { isChosen: false });
});

element('sheets').addEventListener('dblclick', (event) => {
	document.getSelection()?.removeAllRanges();
	goToPoint(event, { isChosen: true });
});

const buttons: Readonly<Record<string, () => void>> = {
	look: () => {
		const look: PaperLook = document.body.dataset['look'] === 'white' ? 'theme' : 'white';
		showLook(look);
		link.send({ kind: 'look', look });
	},
	find: () => {
		search.open();
	},
	compare: () => {
		link.send({ kind: 'run', command: 'compare' });
	},
	export: () => {
		link.send({ kind: 'run', command: 'export' });
	},
	'open-script': () => {
		link.send({ kind: 'run', command: 'openScript' });
	},
};
for (const [id, act] of Object.entries(buttons)) element(id).addEventListener('click', act);

window.addEventListener('keydown', (event) => {
	const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
	if (!isFind && (event.key !== '/' || event.target instanceof HTMLInputElement)) return;
	event.preventDefault();
	search.open();
});

new ResizeObserver(askForSight).observe(frame);
