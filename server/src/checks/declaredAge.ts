/**
 * A stated age against the birth that a note of the script or of another part declares, `[[born: HOLLY]]`: with dates on
 * both, it is as good as the canon's. Reported as age-mismatch.
 */
import { dateInWords } from '../calendar/dateInWords.js';
import type { Appearance } from '../cast/model.js';
import type { Declaration } from '../story/model.js';
import type { SceneTime } from '../timeline/model.js';
import type { SceneFinding } from './finding.js';
import { boundEvidence, leaning, settle } from './proof.js';
import { findingAt } from './sceneView.js';
import { actualAge, ageInWords, boundAgainst, correctAge } from './statedAge.js';
import type { StoryInput } from './storyOrder.js';
import { behindChain, declarationLinks, sceneOfStory } from './storyOrder.js';
import { sceneInWords, timeOfProof } from './words.js';

/** The finding for one appearance with an age beside it, where exactly one birth of the person is declared. */
export function declaredAge(
	input: StoryInput,
	time: SceneTime,
	{ age, name, person }: Appearance,
	declarations: readonly Declaration[],
): SceneFinding | undefined {
	const [birth, ...others] = declarations.filter(({ kind }) => kind === 'born');
	if (age === undefined || birth === undefined || others.length > 0) return undefined;
	if (birth.at.part === input.uri && birth.at.scene === time.scene) return undefined;
	const born = birth.moment.certain;
	const proof = settle(time, (bounds) => boundAgainst(age, bounds, born));
	if (proof === undefined) return undefined;
	const told = timeOfProof(time, proof);
	const actual = actualAge(told, born);
	const character = person.kind === 'canon' ? person.character : undefined;
	const where = sceneOfStory(input, birth);
	return findingAt('age-mismatch', age, {
		message: `${character?.name ?? name} is ${ageInWords(age, character?.gender)} here, but was born in ${where}, ${dateInWords(born)}, and is ${actual.words} ${sceneInWords(told)}.`,
		evidence: behindChain(boundEvidence(proof.bound), declarationLinks(input, birth, `${birth.name} is born`)),
		...leaning(proof, birth.key),
		fixes: ({ script }, scene) => correctAge(script, scene, age, actual.years),
	});
}
