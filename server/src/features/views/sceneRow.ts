/** What a scene looks like in a list, whichever list it stands in: number and heading, day, length, people. */
import type { ScriptView } from '../../analysis/scriptView.js';
import { endLineOf, headingText } from '../../analysis/scriptView.js';
import type { Character } from '../../canon/model.js';
import { othersIn } from '../../cast/attendance.js';
import type { ScriptName } from '../../cast/model.js';
import { headingRange } from '../../checks/place.js';
import { titleCase } from '../../checks/titleCase.js';
import { eighthsInWords } from '../../layout/eighths.js';
import type { Scene } from '../../script/model.js';
import { foldName } from '../../script/names.js';
import { isOmitted } from '../../script/omitted.js';
import { sceneNumber } from '../../script/sceneNumber.js';
import type { Light } from '../../script/timeMeaning.js';
import { shownWindows } from '../../timeline/shownWindows.js';
import type { MeasuredView } from './sceneLength.js';
import { eighthsOf } from './sceneLength.js';
import { scenePath } from './scenePath.js';
import type { ViewRow } from './viewRow.js';
import type { ViewWords } from './viewWords.js';

/** Day is an open circle, night a filled one, so that a column of scenes shows how they alternate. */
const lightIcons: Readonly<Record<Light, string>> = {
	dawn: 'color-mode',
	morning: 'circle-large-outline',
	noon: 'circle-large-outline',
	day: 'circle-large-outline',
	afternoon: 'circle-large-outline',
	dusk: 'color-mode',
	evening: 'color-mode',
	night: 'circle-large-filled',
};

/** `12  INT. KITCHEN`: short, for a narrow list. The icon tells the time of day, the tooltip the rest. */
export function sceneLabel(view: ScriptView, scene: Scene, words: ViewWords): string {
	const prefix = view.facts[scene.index]?.heading?.prefixSpan;
	const inOrOut = prefix === undefined ? '' : (scene.node.lines[0]?.text.slice(prefix.start, prefix.end) ?? '');
	const path = scenePath(view, scene)
		.map(({ text }) => text)
		.join(' - ');
	const where = path === '' ? headingText(scene) || words.untitled : present([inOrOut, path]).join(' ');
	return `${sceneNumber(view.facts, scene.index)}  ${where}`;
}

export function sceneIcon({ timeline }: ScriptView, scene: Scene): string {
	const light = isOmitted(scene) ? undefined : timeline.scenes[scene.index]?.light;
	return light === undefined ? 'circle-small-filled' : lightIcons[light];
}

/** Where a click on a scene leads, and the lines it stands for. */
export function scenePlace({ script }: ScriptView, scene: Scene): Pick<ViewRow, 'target' | 'lines'> {
	return {
		target: { uri: script.uri, range: headingRange(script, scene.index) },
		lines: [scene.startLine, endLineOf(scene)],
	};
}

export function sceneRow(view: MeasuredView, scene: Scene, words: ViewWords): ViewRow {
	const isGone = isOmitted(scene);
	const time = isGone ? undefined : view.timeline.scenes[scene.index];
	const day = time?.scriptDay.label ?? '';
	const shown = time && shownWindows(view.timeline)[scene.index];
	const date = shown === undefined ? '' : words.date(shown);
	const eighths = eighthsOf(view, [scene]);
	const [length, spokenLength] = isGone ? ['', ''] : [eighthsInWords(eighths), words.length(eighths)];
	const people = peopleOf(view, scene);
	const heading = headingText(scene) || words.untitled;
	const inWords = people.length === 0 ? [] : [words.with(people)];
	return {
		id: `scene ${scene.id}`,
		kind: 'scene',
		label: sceneLabel(view, scene, words),
		detail: present([day, length, people.join(', ')]).join(' · '),
		tooltip: present([
			heading,
			present([day, date, spokenLength]).join(' · '),
			people.join(', '),
			...synopsesOf(scene),
		]).join('\n'),
		spoken: present([
			`${words.scene(sceneNumber(view.facts, scene.index))}: ${heading}`,
			...(day === '' ? [] : [words.scriptDay(day)]),
			date,
			spokenLength,
			...inWords,
		]).join(', '),
		icon: sceneIcon(view, scene),
		...scenePlace(view, scene),
		children: [],
	};
}

/** Everybody there by name, then with a question mark whom action only has near. */
function peopleOf(view: ScriptView, scene: Scene): readonly string[] {
	const cast = view.cast.scenes[scene.index];
	if (cast === undefined) return [];
	const sure = cast.people.map((key) => personLabel(view, key));
	const others = othersIn(cast).map(({ person, isLikely }) => {
		const label = personLabel(view, person.kind === 'canon' ? person.character.id : person.name);
		return isLikely ? `${label}?` : label;
	});
	return others.length === 0 ? sure : [...sure, ...others];
}

/** A person's name as a list shows it: the canon's; else as the script first writes it. */
export function personLabel({ canon, cast }: ScriptView, key: string): string {
	const named = canon?.characters.get(key) ?? cast.names.get(foldName(key));
	if (named === undefined) return titleCase(key);
	let label = labels.get(named);
	if (label === undefined) labels.set(named, (label = labelOf(named)));
	return label;
}

/** A list of scenes names the same few people again and again. */
const labels = new WeakMap<Character | ScriptName, string>();

function labelOf(named: Character | ScriptName): string {
	if ('text' in named) return titleCase(named.text);
	return named.cue === undefined ? named.name : titleCase(named.cue);
}

/** The parts that say something. */
export function present(parts: readonly (string | undefined)[]): string[] {
	return parts.filter((part): part is string => part !== undefined && part !== '');
}

function synopsesOf({ node }: Scene): string[] {
	return node.lines
		.filter(({ type }) => type === 'synopsis')
		.map(({ text, content: { start, end } }) => text.slice(start, end));
}
