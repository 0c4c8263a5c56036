/** The page of statistics: what a script amounts to, drawn. Figures come from the editor; words from the page's own HTML. */
import { element, linkToEditor } from '../host.js';
import type { OpenLists } from './drawing.js';
import { drawBars, drawColumns, drawParts, drawProgress, make } from './drawing.js';
import type { FromStatistics, ScriptStats, ToStatistics, WritingDay } from './messages.js';

const frame = element('frame');
const texts = element('texts').dataset;
const link = linkToEditor<ToStatistics, FromStatistics, object>(receive, { kind: 'ready' });

/** What was drawn last, so that nothing is drawn anew while somebody writes what changes no figure. */
let drawn = '';

function receive(message: ToStatistics): void {
	element('empty').hidden = message.kind !== 'none';
	const key = JSON.stringify(message);
	if (key === drawn) return;
	drawn = key;
	if (message.kind === 'none') {
		frame.replaceChildren();
		return;
	}
	const { scrollTop } = frame;
	frame.replaceChildren(...sectionsOf(message.stats, message.day));
	frame.scrollTop = scrollTop;
}

/** A text of the page with its `{0}`, `{1}` filled in. */
function text(name: string, ...values: readonly (string | number)[]): string {
	return values.reduce<string>(
		(words, value, at) => words.replace(`{${String(at)}}`, String(value)),
		texts[name] ?? name,
	);
}

function goTo(line: number): void {
	link.send({ kind: 'goTo', line, isChosen: true });
}

/** `2 3/8`, never reduced. */
function pages(eighths: number): string {
	const whole = Math.floor(eighths / 8);
	const rest = eighths % 8;
	return [...(whole > 0 || rest === 0 ? [String(whole)] : []), ...(rest > 0 ? [`${String(rest)}/8`] : [])].join(' ');
}

const plurals = { Word: 'manyWords', Speech: 'manySpeeches', Scene: 'manyScenes', Speaking: 'manySpeaking' } as const;

/** `1 scene`, `12 scenes`. */
function many(what: keyof typeof plurals, count: number): string {
	return count === 1 ? text(`one${what}`) : text(plurals[what], number(count));
}

/** `1 page`, `1 2/8 pages`. */
function manyPages(eighths: number): string {
	return eighths === 8 ? text('onePage') : text('manyPages', pages(eighths));
}

/** `1:52:30`, `0:48`: hours only where there are any. */
function clock(seconds: number): string {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.round(seconds) % 60];
	const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, '0'));
	return parts[0] === 0
		? `${String(parts[1])}:${rest ?? ''}`
		: `${String(parts[0])}:${minutes ?? ''}:${rest ?? hours ?? ''}`;
}

function number(value: number): string {
	return value.toLocaleString(document.documentElement.lang);
}

/** `35 %`, `< 1 %`. */
function percent(share: number): string {
	return share > 0 && share < 0.005 ? '< 1 %' : `${String(Math.round(share * 100))} %`;
}

/** Lists that have been unfolded. */
const openLists: OpenLists = new Set();

function folded(
	name: string,
	count: number,
): { readonly name: string; readonly more: string; readonly open: OpenLists } {
	return { name, more: text('more', number(count)), open: openLists };
}

function sectionsOf(stats: ScriptStats, day: WritingDay): readonly HTMLElement[] {
	const most = Math.max(1, ...stats.speakers.map(({ nWords }) => nWords));
	const longestScene = Math.max(1, ...stats.scenes.map(({ eighths }) => eighths));
	const mostScenes = Math.max(1, ...stats.byPlace.map(({ nScenes }) => nScenes));
	const longest = Math.max(1, ...stats.longestSpeeches.map(({ nWords }) => nWords));
	return [
		make(
			'div',
			'facts',
			fact(String(stats.nPages), text('pages'), text('pagesMore')),
			fact(
				clock(stats.eighths * 7.5),
				text('time'),
				text(stats.nScenes === 0 ? 'timeOfPages' : 'timeMore', clock(stats.secondsSpoken)),
			),
			fact(
				String(stats.nScenes),
				text('scenes'),
				stats.nScenes === 0 ? '' : text('scenesMore', manyPages(stats.eighths)),
			),
			fact(
				number(stats.nWords),
				text('words'),
				text('wordsMore', number(stats.nSpokenWords), number(stats.nActionWords)),
			),
		),
		section('today', today(day)),
		section(
			'pace',
			drawColumns(
				stats.scenes.map(({ number: own, heading, line, eighths, isNight }) => ({
					words: `${own} ${heading} · ${pages(eighths)}`,
					share: eighths / longestScene,
					isDark: isNight,
					line,
				})),
				goTo,
			),
		),
		section(
			'dialogue',
			drawBars(
				stats.speakers.map(({ name, nWords, nSpeeches, nScenes, share, longest: { line } }) => ({
					name,
					figures: [percent(share), many('Word', nWords), many('Speech', nSpeeches), many('Speaking', nScenes)].join(
						' · ',
					),
					share: nWords / most,
					line,
				})),
				goTo,
				folded('dialogue', stats.speakers.length),
			),
		),
		section(
			'speeches',
			drawBars(
				stats.longestSpeeches.map(({ name, nWords, line, opening }) => ({
					name,
					figures: `${many('Word', nWords)} · ${opening}`,
					share: nWords / longest,
					line,
				})),
				goTo,
				folded('speeches', stats.longestSpeeches.length),
			),
		),
		section('where', whole(stats.byPrefix)),
		section('when', whole(stats.byLight)),
		section(
			'places',
			drawBars(
				stats.byPlace.map(({ name, nScenes, eighths }) => ({
					name,
					figures: `${many('Scene', nScenes)} · ${manyPages(eighths)}`,
					share: nScenes / mostScenes,
				})),
				goTo,
				folded('places', stats.byPlace.length),
			),
		),
		section('reading', reading(stats)),
	].filter((one) => one !== undefined);
}

function fact(value: string, name: string, more: string): HTMLElement {
	return make('div', 'fact', make('span', 'value', value), make('span', 'name', name), make('span', 'figures', more));
}

/** `undefined` where there is nothing to show. */
function section(name: string, content: HTMLElement): HTMLElement | undefined {
	if (content.childElementCount === 0) return undefined;
	return make('section', '', make('h2', '', text(name)), content);
}

/** Light things light, dark ones dark. */
const tones: Readonly<Record<string, number>> = { INT: 0, EXT: 1, 'INT/EXT': 2, EST: 4, DAY: 1, NIGHT: 0 };

/** What totals are called that the server names, and no heading. */
const totalNames: Readonly<Record<string, string>> = { DAY: 'day', NIGHT: 'night', 'not said': 'unsaid' };

function nameOf(total: string): string {
	const name = totalNames[total];
	return name === undefined ? total : text(name);
}

function whole(totals: ScriptStats['byPrefix']): HTMLElement {
	if (totals.length === 0) return make('div', '');
	return drawParts(
		totals.map(({ name, nScenes, eighths }) => ({
			name: nameOf(name),
			figures: `${many('Scene', nScenes)} · ${manyPages(eighths)}`,
			share: Math.max(eighths, 0.1),
			tone: tones[name] ?? 3,
		})),
	);
}

function today({ nWords, eighths, wordsGoal, eighthsGoal }: WritingDay): HTMLElement {
	const signed = (value: number, words: string): string => (value > 0 ? `+${words}` : value < 0 ? `−${words}` : words);
	const set = make('button', 'link', text('setGoals'));
	set.addEventListener('click', () => {
		link.send({ kind: 'run', command: 'setGoals' });
	});
	const written = make(
		'p',
		'',
		text('written', signed(nWords, number(Math.abs(nWords))), signed(eighths, pages(Math.abs(eighths)))),
	);
	return make(
		'div',
		'',
		written,
		...(wordsGoal > 0
			? [drawProgress(text('words'), text('ofGoal', number(nWords), number(wordsGoal)), nWords / wordsGoal)]
			: []),
		...(eighthsGoal > 0
			? [
					drawProgress(
						text('pages'),
						text('ofGoal', pages(Math.max(0, eighths)), pages(eighthsGoal)),
						eighths / eighthsGoal,
					),
				]
			: []),
		set,
	);
}

function reading({ readability: { spoken, action } }: ScriptStats): HTMLElement {
	const line = (name: string, of: typeof spoken): readonly HTMLElement[] =>
		of === undefined
			? []
			: [
					make(
						'p',
						'',
						text(
							name,
							of.wordsPerSentence.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }),
							Math.round(of.grade),
						),
					),
				];
	return make('div', '', ...line('readSpoken', spoken), ...line('readAction', action));
}

element('open-script').addEventListener('click', () => {
	link.send({ kind: 'run', command: 'openScript' });
});
