/** A script as a Final Draft file, with what is known of each scene: its length, its page, its script day. */
import type { ScriptView } from '../analysis/scriptView.js';
import { fromScript } from '../finaldraft/fromScript.js';
import type { Leftover } from '../finaldraft/model.js';
import { writeFinalDraft } from '../finaldraft/writeFinalDraft.js';
import { eighthsInWords, sceneEighths } from '../layout/eighths.js';
import type { Layout } from '../layout/layout.js';
import { pageAtLine } from '../layout/layout.js';
import { isOmitted } from '../script/omitted.js';

export interface FinalDraftExport {
	readonly content: string;
	/** What Final Draft has no place for, a sentence each. */
	readonly remarks: readonly string[];
}

/** Linear. */
export function finalDraftOf({ script, timeline }: ScriptView, layout: Layout): FinalDraftExport {
	const eighths = sceneEighths(layout);
	const figures = script.scenes.map((scene) => ({
		length: isOmitted(scene) ? undefined : eighthsInWords(eighths[scene.index] ?? 1),
		page: layout.numbers[pageAtLine(layout, scene.startLine) ?? 0],
		scriptDay: isOmitted(scene) ? undefined : timeline.scenes[scene.index]?.scriptDay.label,
	}));
	const { document, leftovers } = fromScript(script, figures);
	return { content: writeFinalDraft(document, layout.setup.paper), remarks: leftovers.map(remark) };
}

function remark({ what, line, count }: Leftover): string {
	const more = count > 1 ? ` and ${String(count - 1)} more` : '';
	return `Final Draft has no place for the ${what} in line ${String(line)}${more}.`;
}
