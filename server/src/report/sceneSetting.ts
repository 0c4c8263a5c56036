/** Where each scene plays and in what light, for totals: a shot (`.CLOSE ON KEY`) is where the script has just been. */
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText } from '../analysis/scriptView.js';
import { isShot } from '../cast/shots.js';
import { placeAsWritten } from '../fountain/heading.js';
import type { HeadingPrefix } from '../fountain/syntax.js';
import type { Scene, SceneFacts } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';
import type { Light } from '../script/timeMeaning.js';

export interface SceneSetting {
	/** In capitals, else as written; empty where no heading has named one. */
	readonly place: string;
	readonly prefix: HeadingPrefix | undefined;
	readonly light: Light | undefined;
}

/** By scene. A shot that names a light of its own keeps it. */
export function settingsOf({ script, facts, timeline }: ScriptView): readonly SceneSetting[] {
	let last: SceneSetting = { place: '', prefix: undefined, light: undefined };
	return script.scenes.map((scene) => {
		if (isOmitted(scene)) return last;
		const heading = facts[scene.index]?.heading;
		const light = timeline.scenes[scene.index]?.light;
		last = isShotScene(scene, heading)
			? { ...last, light: light ?? last.light }
			: { place: placeOf(scene, heading) || last.place, prefix: heading?.prefix ?? undefined, light };
		return last;
	});
}

/** `JESSE'S GARAGE - HAINES, ALASKA`; empty for a shot and for what is omitted. */
export function placeOf(scene: Scene, heading: SceneFacts['heading']): string {
	const text = scene.node.lines[0]?.text ?? '';
	if (heading === undefined || isOmitted(scene) || isShotScene(scene, heading)) return '';
	return placeAsWritten({ text }, heading).toUpperCase();
}

function isShotScene(scene: Scene, heading: SceneFacts['heading']): boolean {
	return (heading?.prefix ?? null) === null && isShot(headingText(scene));
}

export const dayOrNight: Readonly<Record<Light, 'DAY' | 'NIGHT'>> = {
	dawn: 'DAY',
	morning: 'DAY',
	noon: 'DAY',
	day: 'DAY',
	afternoon: 'DAY',
	dusk: 'NIGHT',
	evening: 'NIGHT',
	night: 'NIGHT',
};
