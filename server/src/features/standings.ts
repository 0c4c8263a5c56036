/** How the people named in a scene stand with the canon at its time: known, unknown, dead by then. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Appearance, SceneCast } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { deathDate, provenAfter } from '../checks/proof.js';
import { unknownSpeakers } from '../checks/unknownCharacter.js';
import type { Scene, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { SceneTime } from '../timeline/model.js';

export const standings = ['canon', 'unknown', 'dead'] as const;

export type Standing = (typeof standings)[number];

export interface NamedStanding extends SceneSpan {
	readonly standing: readonly Standing[];
}

interface Memo {
	readonly time: SceneTime | undefined;
	readonly canon: ScriptView['canon'];
	readonly story: ScriptView['story'];
	readonly names: ScriptView['cast']['names'];
	readonly found: readonly NamedStanding[];
}

const memo = new WeakMap<SceneCast, Memo>();

/** Every appearance of which there is something to say, in reading order. Memoised on the scene's cast. */
export function standingsIn(view: ScriptView, scene: Scene): readonly NamedStanding[] {
	const cast = view.cast.scenes[scene.index];
	if (cast === undefined) return [];
	const time = view.timeline.scenes[scene.index];
	const { canon, story } = view;
	const { names } = view.cast;
	const known = memo.get(cast);
	if (
		known !== undefined &&
		known.time === time &&
		known.canon === canon &&
		known.story === story &&
		known.names === names
	)
		return known.found;
	const dead = new Map<string, boolean>();
	const found = cast.appearances.flatMap((appearance): NamedStanding[] => {
		const key = personKey(appearance.person);
		const isDead = dead.get(key) ?? isDeadBy(view, appearance, time);
		dead.set(key, isDead);
		const standing = standingOf(view, appearance, isDead);
		return standing.length === 0 ? [] : [{ line: appearance.line, span: appearance.span, standing }];
	});
	memo.set(cast, { time, canon, story, names, found });
	return found;
}

function standingOf(view: ScriptView, { person, name }: Appearance, isDead: boolean): readonly Standing[] {
	if (person.kind === 'canon') return isDead ? ['canon', 'dead'] : ['canon'];
	return unknownSpeakers(view.cast, view.canon, view.story).has(foldName(name)) ? ['unknown'] : [];
}

/** Only where it is certain; an `[[ignore …]]` for a ghost changes nothing in how long he has been dead. */
function isDeadBy({ canon }: ScriptView, { person }: Appearance, time: SceneTime | undefined): boolean {
	if (canon === undefined || time === undefined || person.kind !== 'canon') return false;
	const { died } = person.character;
	const date = died === undefined ? undefined : deathDate(canon, died);
	return date !== undefined && provenAfter(time, date) !== undefined;
}
