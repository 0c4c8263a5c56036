/**
 * The scenes that are shots of a montage, as far as its words tell: MONTAGE above their headings and END MONTAGE below them, or
 * no other word between it and the first heading. What a shot itself says is not read here.
 */
import { firstPlace } from '../script/headingPlace.js';
import type { SceneFacts } from '../script/model.js';

type Frame = Pick<SceneFacts, 'heading' | 'montageStep'>;

/** So many shots are looked through for the end of a montage. */
const mostShots = 40;

/** Few scripts say that a montage ends: so many scenes may be in it, unless one is back where it began. */
const likelyShots = 6;

/** The shots, by scene index, behind the words that open a montage. Cost: linear in scenes. */
export function montageShots(header: Frame, frames: readonly Frame[]): ReadonlySet<number> {
	const shots = new Set<number>();
	for (let opener = -1; opener < frames.length; opener++) {
		const { montageStep: step, heading } = (opener < 0 ? header : frames[opener]) ?? {};
		if (step !== 'opens' && step !== 'leads on') continue;
		const home = firstPlace({ heading });
		let last = endOf(frames, opener);
		for (let scene = opener + 1; last === undefined; scene++) {
			const isOver = scene > opener + likelyShots || scene >= frames.length;
			if (step === 'opens' || isOver || isBack(frames[scene], home)) last = scene - 1;
		}
		for (let scene = opener + 1; scene <= last; scene++) shots.add(scene);
	}
	return shots;
}

/** The scene in which the montage of another ends; `undefined` where nothing says so, or the next one begins first. */
function endOf(frames: readonly Frame[], opener: number): number | undefined {
	for (let scene = opener + 1; scene <= opener + mostShots && scene < frames.length; scene++) {
		const step = frames[scene]?.montageStep;
		if (step !== undefined) return step === 'ends' ? scene : undefined;
	}
	return undefined;
}

function isBack(frame: Frame | undefined, home: string | undefined): boolean {
	return home !== undefined && frame !== undefined && firstPlace(frame) === home;
}
