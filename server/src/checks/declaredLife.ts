/**
 * Deaths and births that scripts themselves declare, `[[dies: MARCO]]` and `[[born: HOLLY]]`: facts from that scene on, in
 * this script and the other parts of its story, with or without a canon. Reported as dead-character and unborn-character, and
 * as age-mismatch where an age does not go with the birth.
 */
import type { Appearance } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { codes } from './codes.js';
import { declaredAge } from './declaredAge.js';
import type { PlacedFinding, SceneFinding } from './finding.js';
import { appears, isThere } from './presence.js';
import { findingAt, lower } from './sceneView.js';
import type { Clash, StoryInput } from './storyOrder.js';
import { clashEvidence, declaredFor, isSoftOrder, sceneOfStory } from './storyOrder.js';
import { timeFixes } from './timeFixes.js';

/** Everybody who is there after a declared death or before a declared birth, or too old or young for it. */
export function* declaredLife(input: StoryInput): Iterable<PlacedFinding> {
	const declared = declaredFor(input, ({ kind }) => kind !== 'destroyed');
	if (declared.isEmpty) return;
	for (const [scene, { appearances }] of input.casts.entries()) {
		const time = input.timeline.scenes[scene];
		if (time === undefined || time.exempt) continue;
		for (const appearance of appearances) {
			if (!isThere(appearance)) continue;
			const key = personKey(appearance.person);
			const clash = declared.clash(key, time);
			const finding =
				clash === undefined
					? declaredAge(input, time, appearance, declared.about(key))
					: declaredFinding(input, scene, appearance, clash);
			if (finding !== undefined) yield { scene, finding };
		}
	}
}

function declaredFinding(input: StoryInput, scene: number, appearance: Appearance, clash: Clash): SceneFinding {
	const { declaration, following } = clash;
	const isDeath = declaration.kind === 'dies';
	const code = isDeath ? 'dead-character' : 'unborn-character';
	const name = appearance.person.kind === 'canon' ? appearance.person.character.name : appearance.name;
	const where = sceneOfStory(input, declaration);
	return findingAt(code, appearance, {
		message: `${name} ${appears(appearance)}, ${isDeath ? 'after dying in' : 'before being born in'} ${where}.`,
		evidence: clashEvidence(input, scene, clash, `${declaration.name} ${isDeath ? 'dies' : 'is born'}`),
		...(isSoftOrder(clash) ? { atMost: lower(codes[code].severity) } : {}),
		assumedAgainst: following === 'by order' ? declaration.key : undefined,
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
