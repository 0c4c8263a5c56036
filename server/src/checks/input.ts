/**
 * What every check gets: one script with all that is known of it. Values only, no host.
 */
import type { Canon } from '../canon/model.js';
import type { ScriptCast } from '../cast/model.js';
import type { SceneFacts, ScriptModel } from '../script/model.js';
import type { Story } from '../story/model.js';
import type { Timeline } from '../timeline/model.js';

export interface CheckInput {
	readonly script: ScriptModel;
	/** What the text before the first heading says. */
	readonly header: SceneFacts;
	/** By scene index. */
	readonly facts: readonly SceneFacts[];
	/** `undefined` where no canon applies: then nothing is ever "unknown". */
	readonly canon: Canon | undefined;
	readonly timeline: Timeline;
	readonly cast: ScriptCast;
	/** The other scripts of its story; `undefined` for one that stands alone. */
	readonly story: Story | undefined;
}
