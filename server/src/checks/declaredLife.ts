/**
 * Deaths and births that the script itself declares, `[[dies: MARCO]]` and `[[born: HOLLY]]`: facts from that scene on,
 * with or without a canon. Reported as dead-character and unborn-character.
 */
import type { Appearance, SceneCast, ScriptCast } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { foldName } from '../script/names.js';
import type { SceneTime } from '../timeline/model.js';
import type { PlacedFinding, SceneFinding } from './finding.js';
import type { CheckInput } from './input.js';
import { appears, isThere } from './presence.js';
import type { SceneFrame } from './sceneFrame.js';
import { findingAt } from './sceneView.js';
import { timeFixes } from './timeFixes.js';

interface Declaration {
	readonly kind: 'dies' | 'born';
	readonly name: string;
	readonly scene: number;
	readonly line: number;
	readonly span: { readonly start: number; readonly end: number };
}

/** What the check reads of a script: nothing that dialogue could change. */
export interface DeclaredLifeInput extends Pick<CheckInput, 'timeline'> {
	readonly frames: readonly SceneFrame[];
	readonly casts: readonly SceneCast[];
	readonly names: ScriptCast['names'];
}

/** Everybody who is there after a declared death or before a declared birth. */
export function* declaredLife(input: DeclaredLifeInput): Iterable<PlacedFinding> {
	const { frames, casts, timeline } = input;
	const declarations = declarationsOf(input);
	if (declarations.size === 0) return;
	for (const [scene, { appearances }] of casts.entries()) {
		const time = timeline.scenes[scene];
		if (time === undefined || time.exempt) continue;
		for (const appearance of appearances) {
			if (!isThere(appearance)) continue;
			const declared = declarations.get(personKey(appearance.person));
			const declaration = declared?.find((each) => contradicts(each, time, timeline.scenes));
			if (declaration !== undefined) yield { scene, finding: declaredFinding(frames, scene, appearance, declaration) };
		}
	}
}

function declaredFinding(
	frames: readonly SceneFrame[],
	scene: number,
	appearance: Appearance,
	declaration: Declaration,
): SceneFinding {
	const nameScene = (index: number): string => `scene ${frames[index]?.heading?.number?.text ?? String(index + 1)}`;
	const declared = nameScene(declaration.scene);
	const isDeath = declaration.kind === 'dies';
	const name = appearance.person.kind === 'canon' ? appearance.person.character.name : appearance.name;
	return findingAt(isDeath ? 'dead-character' : 'unborn-character', appearance, {
		message: `${name} ${appears(appearance)}, ${isDeath ? `after dying in ${declared}` : `before being born in ${declared}`}.`,
		evidence: [
			{
				message: `${nameScene(scene)} comes ${isDeath ? 'after' : 'before'} ${declared}`,
				at: { scene, at: undefined },
			},
			{
				message: `${declaration.name} ${isDeath ? 'dies' : 'is born'} in ${declared}`,
				at: { scene: declaration.scene, at: declaration },
			},
		],
		fixes: ({ script, header, facts, timeline }, index) => {
			const here = script.scenes[index];
			const sceneFacts = facts[index];
			const time = timeline.scenes[index];
			if (here === undefined || sceneFacts === undefined || time === undefined) return [];
			const view = { script, scene: here, facts: sceneFacts, time, before: facts[index - 1] ?? header };
			return timeFixes(view, appearance, isDeath ? 'after' : 'before');
		},
	});
}

/** In script order, by the key of the person whom the name means. */
function declarationsOf({ frames, names }: DeclaredLifeInput): ReadonlyMap<string, readonly Declaration[]> {
	const declarations = new Map<string, Declaration[]>();
	for (const [scene, { directives }] of frames.entries()) {
		for (const directive of directives) {
			if (directive.kind !== 'dies' && directive.kind !== 'born') continue;
			for (const { name, line, span } of directive.names) {
				const person = names.get(foldName(name))?.person;
				const key = person === undefined ? foldName(name) : personKey(person);
				const known = declarations.get(key) ?? [];
				known.push({ kind: directive.kind, name, scene, line, span });
				declarations.set(key, known);
			}
		}
	}
	return declarations;
}

/** Whether a scene lies after a declared death, or before a declared birth, in the same thread or by its dates. */
function contradicts({ kind, scene: index }: Declaration, time: SceneTime, scenes: readonly SceneTime[]): boolean {
	const declared = scenes[index];
	if (declared === undefined || time.scene === index || time.threadUncertain || declared.threadUncertain) return false;
	return kind === 'dies' ? liesAfter(time, declared) : liesAfter(declared, time);
}

/** Certain by dates; or later in one thread, unless dates say that the script goes back. */
function liesAfter(later: SceneTime, earlier: SceneTime): boolean {
	if (isAbove(later.certain.earliest.minute, earlier.certain.latest.minute)) return true;
	if (later.threadLabel !== earlier.threadLabel || later.scene < earlier.scene) return false;
	return (
		!isAbove(earlier.likely.earliest.minute, later.likely.earliest.minute) &&
		!isAbove(earlier.certain.earliest.minute, later.certain.latest.minute)
	);
}

function isAbove(lhs: number | undefined, rhs: number | undefined): boolean {
	return lhs !== undefined && rhs !== undefined && lhs > rhs;
}
