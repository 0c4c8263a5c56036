/**
 * Reports what a script's own words say against each other, with or without a canon: CONTINUOUS across day and night,
 * times that cannot all hold, a step back in time without a word.
 */
import type { Light } from '../script/timeMeaning.js';
import type { TimeEvidence } from '../timeline/model.js';
import { lightWindows } from '../timeline/windows.js';
import type { Evidence, Finding } from './finding.js';
import type { CheckInput } from './input.js';
import { headingRange, sceneRange } from './place.js';
import { boundEvidence, isLightWord, linkInWords } from './proof.js';
import { findingAt } from './sceneView.js';
import { fixOf, markEdit, preferFirst } from './timeFixes.js';
import { unclosedFlashback } from './unclosedFlashback.js';

/** All findings that need nothing but the script. */
export function* scriptTime(input: CheckInput): Iterable<Finding> {
	yield* timeOfDayJumps(input);
	yield* contradictions(input);
	yield* implicitFlashbacks(input);
	const unclosed = unclosedFlashback(input);
	if (unclosed !== undefined) yield unclosed;
}

/** `CONTINUOUS` or `SAME` beside a light that the scene before cannot have. */
function* timeOfDayJumps({ script, facts, timeline }: CheckInput): Iterable<Finding> {
	for (const scene of script.scenes) {
		const time = timeline.scenes[scene.index];
		const before = timeline.scenes[scene.index - 1];
		const cues = facts[scene.index]?.timeCues.filter(({ source }) => source === 'heading') ?? [];
		const link = cues.find(({ meaning }) => meaning.kind === 'continuous' || meaning.kind === 'same-time');
		const light = cues.find(({ meaning }) => meaning.kind === 'light');
		if (link === undefined || light?.meaning.kind !== 'light' || time === undefined || before?.light === undefined)
			continue;
		if (time.threadLabel !== before.threadLabel || overlaps(light.meaning.light, before.light)) continue;
		yield findingAt({ script, scene }, 'time-of-day-jump', light, {
			message: `${link.text.toUpperCase()} joins this scene to the one before, but that one is ${inWords(before.light)} and this one ${inWords(light.meaning.light)}.`,
			evidence: [
				{
					message: `the scene before is ${inWords(before.light)}`,
					at: { uri: script.uri, range: headingRange(script, before.scene) },
				},
			],
			fixes: () => {
				const newText = wordFor(before.light ?? 'day', light.text);
				const edit = { range: sceneRange(script, scene.index, light), newText };
				return preferFirst([fixOf({ script }, `Change to ${newText}`, [edit])]);
			},
		});
	}
}

/** The light as a heading writes it, in the case of the word that it replaces. */
function wordFor(light: Light, written: string): string {
	return written === written.toLowerCase() ? light : light.toUpperCase();
}

function overlaps(lhs: Light, rhs: Light): boolean {
	const [from, to] = lightWindows[lhs];
	const [otherFrom, otherTo] = lightWindows[rhs];
	return from < otherTo && otherFrom < to;
}

function inWords(light: Light): string {
	if (light === 'night' || light === 'noon' || light === 'dawn' || light === 'dusk') return `at ${light}`;
	return light === 'day' ? 'by day' : `in the ${light}`;
}

/** Hard evidence against hard: each set on the heading of its latest scene. */
function* contradictions(input: CheckInput): Iterable<Finding> {
	const { script, timeline } = input;
	for (const chain of timeline.contradictions) {
		const written = chain.filter(({ kind, at }) => kind !== 'order' && at !== undefined);
		const dating = written.filter(({ text }) => !isLightWord(text));
		const told = dating.length > 1 ? dating : written;
		const latest = told.at(-1);
		const scene = latest === undefined ? undefined : script.scenes[latest.scene];
		// A note that ties a scene to a canon event is told of as event-date-conflict.
		if (latest === undefined || scene === undefined || chain.some(({ kind }) => kind === 'canon')) continue;
		yield findingAt(
			{ script, scene },
			'time-contradiction',
			{ line: 0, span: scene.node.lines[0]?.content ?? { start: 0, end: 0 } },
			{
				message: `These times cannot all hold: ${listOf(told.map(linkInWords))}.`,
				evidence: told.toReversed().map((link) => evidenceAt(input, link)),
			},
		);
	}
}

/** A scene that its date puts before the one before it, in the same thread and without a label. */
function* implicitFlashbacks({ script, facts, timeline }: CheckInput): Iterable<Finding> {
	for (const { scene: index, from } of timeline.yielded) {
		const scene = script.scenes[index];
		const before = from === undefined ? undefined : script.scenes[from];
		if (scene === undefined || before === undefined) continue;
		const time = timeline.scenes[index];
		yield findingAt(
			{ script, scene },
			'implicit-flashback',
			{ line: 0, span: scene.node.lines[0]?.content ?? { start: 0, end: 0 } },
			{
				message: `Is this a flashback? It can only be earlier than ${nameScene(facts, before.index)}, and its heading does not say so.`,
				evidence: [
					...(time === undefined ? [] : boundEvidence(script, time.certain.latest)),
					{
						message: `${nameScene(facts, before.index)} stands before it`,
						at: { uri: script.uri, range: headingRange(script, before.index) },
					},
				],
				fixes: () => {
					const sceneFacts = facts[index];
					const isPresent = time?.thread === 'present';
					const mark = isPresent && sceneFacts ? markEdit({ scene, facts: sceneFacts }, 'after') : undefined;
					return mark === undefined ? [] : preferFirst([fixOf({ script }, 'Mark this scene as a flashback', [mark])]);
				},
			},
		);
	}
}

function nameScene(facts: CheckInput['facts'], index: number): string {
	return `scene ${facts[index]?.heading?.number?.text ?? String(index + 1)}`;
}

/** `a, b and c`. */
function listOf(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function evidenceAt({ script }: CheckInput, link: TimeEvidence): Evidence {
	const range = link.at === undefined ? headingRange(script, link.scene) : sceneRange(script, link.scene, link.at);
	return { message: linkInWords(link), at: { uri: script.uri, range } };
}
