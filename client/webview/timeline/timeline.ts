/** The timeline's page: asks the editor for the picture, shows it at any size, and goes where the cursor goes and back. */
import { element, linkToEditor } from '../host.js';
import { createZoom } from '../zoom.js';
import type { FromTimeline, LaneKind, ToTimeline, Wish } from './messages.js';

/** What outlives the page. */
interface Remembered {
	readonly zoom: number | 'fit';
	readonly lanes: LaneKind;
}

const frame = element('frame');
const filter = element<HTMLInputElement>('filter');
const lanesButton = element('lanes');

const link = linkToEditor<ToTimeline, FromTimeline, Remembered>(receive, { kind: 'ready' });

let lanes: LaneKind = link.remembered.lanes ?? 'people';
let picture: SVGSVGElement | undefined;
/** What the picture that is shown was asked for with. */
let shownFilter = '';
let cursorLine: number | undefined;
let hasScript = false;
let isAsking = false;
let isStale = false;

const zoom = createZoom({
	frame,
	marginPx: 8,
	largestFit: 1,
	chosen: link.remembered.zoom ?? 1,
	widthPx: () => picture?.viewBox.baseVal.width ?? 1,
	set(chosen) {
		if (picture === undefined) return;
		const { width, height } = picture.viewBox.baseVal;
		picture.setAttribute('width', String(width * chosen));
		picture.setAttribute('height', String(height * chosen));
	},
	remember: (chosen) => {
		link.remember({ zoom: chosen });
	},
});

function receive(message: ToTimeline): void {
	switch (message.kind) {
		case 'changed':
			hasScript = message.script !== undefined;
			element('empty').hidden = hasScript;
			isStale = true;
			if (!hasScript) draw(undefined);
			ask();
			break;
		case 'picture':
			isAsking = false;
			if (hasScript) draw(message.picture.svg);
			if (message.wish.filter !== shownFilter) frame.scrollTo(0, 0);
			shownFilter = message.wish.filter;
			element('nothing').hidden = message.picture.nScenes > 0 || message.wish.filter.trim() === '';
			ask();
			break;
		case 'failed':
			isAsking = false;
			break;
		case 'cursor':
			cursorLine = message.line;
			showCursor({ isFollowed: true });
			break;
	}
}

/** One question at a time; what changes meanwhile is asked about in the next. */
function ask(): void {
	if (!hasScript || isAsking || !isStale) return;
	isStale = false;
	isAsking = true;
	const wish: Wish = { lanes, filter: filter.value };
	link.send({ kind: 'ask', wish });
}

const style = new CSSStyleSheet();
document.adoptedStyleSheets.push(style);

/** The picture comes with its styles written into it, which this page's policy does not let in: they are taken over. */
function draw(svg: string | undefined): void {
	const { scrollLeft, scrollTop } = frame;
	picture = undefined;
	if (svg === undefined) {
		frame.replaceChildren();
		return;
	}
	const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
	const written = root.querySelector('style');
	style.replaceSync(written?.textContent ?? '');
	written?.remove();
	if (!(root instanceof SVGSVGElement)) return;
	picture = root;
	for (const scene of scenes()) {
		scene.setAttribute('tabindex', '0');
		scene.setAttribute('role', 'button');
	}
	frame.replaceChildren(root);
	zoom.apply();
	frame.scrollTo(scrollLeft, scrollTop);
	showCursor({ isFollowed: false });
}

function scenes(): readonly SVGGElement[] {
	return [...(picture?.querySelectorAll<SVGGElement>('.scene') ?? [])];
}

/** Marks the scene that the cursor is in. */
function showCursor({ isFollowed }: { readonly isFollowed: boolean }): void {
	const line = cursorLine;
	const all = scenes();
	const current = line === undefined ? undefined : all.findLast((scene) => Number(scene.dataset['line']) <= line);
	for (const scene of all) scene.classList.toggle('current', scene === current);
	if (isFollowed) current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function goTo(target: EventTarget | null, isChosen: boolean): void {
	const scene = target instanceof Element ? target.closest<SVGGElement>('.scene') : null;
	if (scene !== null) link.send({ kind: 'goTo', line: Number(scene.dataset['line']), isChosen });
}

function showLanes(): void {
	const { people, places } = lanesButton.dataset;
	lanesButton.textContent = (lanes === 'people' ? people : places) ?? '';
}

frame.addEventListener('click', ({ target }) => {
	goTo(target, false);
});
frame.addEventListener('dblclick', ({ target }) => {
	goTo(target, true);
});
frame.addEventListener('keydown', (event) => {
	const all = scenes();
	const at = all.findIndex((scene) => scene === document.activeElement);
	const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
	if (event.key === 'Enter' || event.key === ' ') goTo(event.target, event.key === 'Enter');
	else if (step !== undefined && at >= 0) all[at + step]?.focus();
	else return;
	event.preventDefault();
});
filter.addEventListener('input', () => {
	isStale = true;
	ask();
});
filter.addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape' || filter.value === '') return;
	filter.value = '';
	isStale = true;
	ask();
});
lanesButton.addEventListener('click', () => {
	lanes = lanes === 'people' ? 'places' : 'people';
	link.remember({ lanes });
	showLanes();
	isStale = true;
	ask();
});
element('open-script').addEventListener('click', () => {
	link.send({ kind: 'run', command: 'openScript' });
});
window.addEventListener('keydown', (event) => {
	const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
	if (!isFind && (event.key !== '/' || event.target instanceof HTMLInputElement)) return;
	event.preventDefault();
	filter.focus();
	filter.select();
});
showLanes();
