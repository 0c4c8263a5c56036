/**
 * Places and things that notes destroy, `[[destroyed: THE OLD MILL]]`: gone from a later script day on, and in later parts
 * of the story. Reported as place-anachronism and object-anachronism. Ruins, and the day of the destruction, are exempt.
 */
import { placesAround } from '../canon/around.js';
import { endedThingKey } from '../cast/endedThings.js';
import type { EndedAppearance } from '../cast/model.js';
import { firstPlace } from '../script/headingPlace.js';
import type { SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { SceneTime } from '../timeline/model.js';
import { codes } from './codes.js';
import type { Fix, PlacedFinding, SceneFinding, Severity } from './finding.js';
import { findingAt, lower } from './sceneView.js';
import type { Clash, Declared, StoryInput } from './storyOrder.js';
import { clashEvidence, declaredFor, isSoftOrder, sceneOfStory } from './storyOrder.js';
import type { FixScene } from './timeFixes.js';
import { insertFix, outOfLineFix, preferFirst } from './timeFixes.js';

/** Every scene that is set in what is gone, and everything gone that is there. */
export function* declaredEnd(input: StoryInput): Iterable<PlacedFinding> {
	const declared = declaredFor(input, ({ kind }) => kind === 'destroyed');
	if (declared.isEmpty) return;
	const replaced = new Set<string>();
	for (const [scene, time] of input.timeline.scenes.entries()) {
		for (const { key, isOther } of input.casts[scene]?.ended ?? []) if (isOther) replaced.add(key);
		if (time.exempt) continue;
		const place = endedPlace(input, declared, time);
		if (place !== undefined) yield { scene, finding: place.finding };
		for (const finding of endedThings(input, declared, time, [place?.key, ...replaced])) yield { scene, finding };
	}
}

/** The finding with the key of what is gone. */
function endedPlace(
	input: StoryInput,
	declared: Declared,
	time: SceneTime,
): { readonly key: string; readonly finding: SceneFinding } | undefined {
	const cast = input.casts[time.scene];
	const heading = input.frames[time.scene]?.heading;
	if (heading === undefined || cast === undefined || cast.place.ruined) return undefined;
	for (const { text, span } of heading.place) {
		const place = cast.place.parts.find((part) => part.line === 0 && part.span.start === span.start)?.place;
		const around = place === undefined || input.canon === undefined ? [] : placesAround(input.canon, place);
		for (const key of [...around.map(({ id }) => id), endedThingKey(foldName(text))]) {
			const clash = clashOnLaterDay(input, declared, key, time);
			if (clash === undefined) continue;
			// What is left of a place can be seen from outside.
			const isInside = heading.prefix === 'INT';
			const at = { line: 0, span };
			const finding = findingAt('place-anachronism', at, {
				message: `This scene is set in ${text}, which was destroyed in ${sceneOfStory(input, clash.declaration)}.`,
				evidence: clashEvidence(input, time.scene, clash, `${clash.declaration.name} is destroyed`),
				...quieter(codes['place-anachronism'].severity, isSoftOrder(clash) || !isInside),
				assumedAgainst: clash.following === 'by order' ? key : undefined,
				fixes: fixesWith((view) => [
					...outOfLineFix(view, 'after'),
					insertFix(view, 'Say that it is a ruin', { line: 0, column: span.start, text: 'RUINED ' }),
				]),
			});
			return { key, finding };
		}
	}
	return undefined;
}

/** Each thing once, but for those that have been told of or replaced. */
function* endedThings(
	input: StoryInput,
	declared: Declared,
	time: SceneTime,
	silent: readonly (string | undefined)[],
): Iterable<SceneFinding> {
	const told = new Set(silent);
	const { objects = [], ended = [] } = input.casts[time.scene] ?? {};
	const things = [
		...objects.map(({ object: { id, name }, line, span }) => ({ line, span, key: id, name, plain: undefined })),
		...ended.map((thing) => ({
			...thing,
			name: `The ${thing.name}`,
			plain: thing.isPlain ? thing : undefined,
		})),
	];
	for (const { key, name, line, span, plain } of things) {
		const clash = told.has(key) ? undefined : clashOnLaterDay(input, declared, key, time);
		if (clash === undefined || (plain !== undefined && !isTheVeryOne(input, plain, clash, time))) continue;
		told.add(key);
		const at: SceneSpan = { line, span };
		yield findingAt('object-anachronism', at, {
			message: `${name} is here, after being destroyed in ${sceneOfStory(input, clash.declaration)}.`,
			evidence: clashEvidence(input, time.scene, clash, `${clash.declaration.name} is destroyed`),
			...quieter(codes['object-anachronism'].severity, isSoftOrder(clash) || plain !== undefined),
			assumedAgainst: clash.following === 'by order' ? key : undefined,
			fixes: fixesWith((view) => outOfLineFix(view, 'after')),
		});
	}
}

/** In small letters, `the piano` is the one that is gone where that one was, and in the hands of who had it there. */
function isTheVeryOne(
	{ uri, frames, casts }: StoryInput,
	{ key, handledBy }: EndedAppearance,
	{ declaration: { moment } }: Clash,
	{ scene }: SceneTime,
): boolean {
	if (moment.part !== uri) return false;
	const place = firstPlace(frames[scene]);
	if (place !== undefined && place === firstPlace(frames[moment.scene])) return true;
	const before = casts[moment.scene]?.ended ?? [];
	return handledBy !== undefined && before.some((thing) => thing.key === key && thing.handledBy === handledBy);
}

/** On the day of its end a thing may still burn in the next scene. */
function clashOnLaterDay(input: StoryInput, declared: Declared, key: string, time: SceneTime): Clash | undefined {
	const clash = declared.clash(key, time);
	if (clash === undefined || clash.declaration.moment.part !== input.uri) return clash;
	const then = input.timeline.scenes[clash.declaration.moment.scene];
	const isSameDay = then?.threadLabel === time.threadLabel && then.scriptDay.number === time.scriptDay.number;
	return isSameDay ? undefined : clash;
}

function quieter(severity: Severity, isDoubtful: boolean): { readonly atMost?: Severity } {
	return isDoubtful ? { atMost: lower(severity) } : {};
}

function fixesWith(make: (view: FixScene) => readonly Fix[]): SceneFinding['fixes'] {
	return ({ script, header, facts, timeline }, index) => {
		const scene = script.scenes[index];
		const sceneFacts = facts[index];
		const time = timeline.scenes[index];
		if (scene === undefined || sceneFacts === undefined || time === undefined) return [];
		return preferFirst(make({ script, scene, facts: sceneFacts, time, before: facts[index - 1] ?? header }));
	};
}
