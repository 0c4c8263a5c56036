/** Long work in turns of a few milliseconds, so that a keystroke in between feels nothing of it. Knows no work. */
import type { Timer } from './runtime.js';

const turnMs = 5;

/** Takes steps until one turn is over: at least one, and the last of the work if it comes so far. */
export function takeTurn<Step, Result>(timer: Timer, steps: Iterator<Step, Result>): IteratorResult<Step, Result> {
	const endsMs = timer.now() + turnMs;
	let step = steps.next();
	while (step.done !== true && timer.now() < endsMs) step = steps.next();
	return step;
}

/** Takes all steps, giving way between turns; ends early, with `false`, once it need not go on. */
export async function inTurns(timer: Timer, steps: Iterator<unknown>, goesOn: () => boolean): Promise<boolean> {
	while (takeTurn(timer, steps).done !== true) {
		await giveWay(timer);
		if (!goesOn()) return false;
	}
	return true;
}

/** Lets everybody else have their turn first. */
export function giveWay(timer: Timer): Promise<void> {
	return new Promise((resolve) => timer.schedule(0, resolve));
}
