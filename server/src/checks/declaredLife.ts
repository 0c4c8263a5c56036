/**
 * Deaths and births that the script itself declares, `[[dies: MARCO]]` and `[[born: HOLLY]]`: facts from that scene on,
 * with or without a canon. Reported as dead-character and unborn-character.
 */
import type { Appearance } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { foldName } from '../script/names.js';
import type { SceneTime } from '../timeline/model.js';
import type { Finding } from './finding.js';
import type { CheckInput } from './input.js';
import { headingRange, sceneRange } from './place.js';
import { appears, isThere } from './presence.js';
import { findingAt } from './sceneView.js';
import { timeFixes } from './timeFixes.js';

interface Declaration {
	readonly kind: 'dies' | 'born';
	readonly name: string;
	readonly key: string;
	readonly scene: number;
	readonly line: number;
	readonly span: { readonly start: number; readonly end: number };
}

/** Everybody who is there after a declared death or before a declared birth. Lines that a canon fact has spoken of stay as they are. */
export function* declaredLife(input: CheckInput, toldLines: ReadonlySet<number>): Iterable<Finding> {
	const { script, cast, timeline } = input;
	const declarations = declarationsOf(input);
	if (declarations.length === 0) return;
	for (const scene of script.scenes) {
		const time = timeline.scenes[scene.index];
		const sceneCast = cast.scenes[scene.index];
		if (time === undefined || sceneCast === undefined || time.exempt) continue;
		for (const appearance of sceneCast.appearances) {
			if (!isThere(appearance)) continue;
			const key = personKey(appearance.person);
			const declaration = declarations.find((each) => each.key === key && contradicts(each, time, timeline.scenes));
			if (declaration === undefined || toldLines.has(scene.startLine + appearance.line)) continue;
			yield declaredFinding(input, scene, appearance, declaration);
		}
	}
}

function declaredFinding(
	{ script, header, facts, timeline }: CheckInput,
	scene: CheckInput['script']['scenes'][number],
	appearance: Appearance,
	declaration: Declaration,
): Finding {
	const nameScene = (index: number): string => `scene ${facts[index]?.heading?.number?.text ?? String(index + 1)}`;
	const declared = nameScene(declaration.scene);
	const own = nameScene(scene.index);
	const isDeath = declaration.kind === 'dies';
	const name = appearance.person.kind === 'canon' ? appearance.person.character.name : appearance.name;
	return findingAt({ script, scene }, isDeath ? 'dead-character' : 'unborn-character', appearance, {
		message: `${name} ${appears(appearance)}, ${isDeath ? `after dying in ${declared}` : `before being born in ${declared}`}.`,
		evidence: [
			{
				message: `${own} comes ${isDeath ? 'after' : 'before'} ${declared}`,
				at: { uri: script.uri, range: headingRange(script, scene.index) },
			},
			{
				message: `${declaration.name} ${isDeath ? 'dies' : 'is born'} in ${declared}`,
				at: { uri: script.uri, range: sceneRange(script, declaration.scene, declaration) },
			},
		],
		fixes: () => {
			const sceneFacts = facts[scene.index];
			const time = timeline.scenes[scene.index];
			if (sceneFacts === undefined || time === undefined) return [];
			const before = facts[scene.index - 1] ?? header;
			return timeFixes({ script, scene, facts: sceneFacts, time, before }, appearance, isDeath ? 'after' : 'before');
		},
	});
}

function declarationsOf({ script, facts, cast }: CheckInput): readonly Declaration[] {
	return script.scenes.flatMap(({ index }) =>
		(facts[index]?.directives ?? []).flatMap((directive) => {
			if (directive.kind !== 'dies' && directive.kind !== 'born') return [];
			const { kind, names } = directive;
			return names.map(({ name, line, span }) => {
				const person = cast.names.get(foldName(name))?.person;
				return { kind, name, key: person === undefined ? foldName(name) : personKey(person), scene: index, line, span };
			});
		}),
	);
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
