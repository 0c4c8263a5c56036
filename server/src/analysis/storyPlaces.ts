/**
 * Evidence in other parts of a story, put where it stands now. Findings outlive edits in other files that only move lines;
 * this is the one step that is taken anew for each snapshot.
 */
import type { Evidence, Finding } from '../checks/finding.js';
import type { CheckResult } from '../checks/run.js';
import type { StoryPlace } from '../story/model.js';
import type { Location } from '../text/position.js';

type Locate = (place: StoryPlace) => Location;

/** The same result object while nothing has moved. */
export function withPlacesElsewhere(): (result: CheckResult, locate: Locate) => CheckResult {
	let last: { readonly from: CheckResult; readonly places: string; readonly settled: CheckResult } | undefined;
	return (from, locate) => {
		const places = JSON.stringify(placesIn(from).map(locate));
		if (places === '[]') return from;
		if (last?.from === from && last.places === places) return last.settled;
		const settled: CheckResult = {
			findings: from.findings.map((finding) => settle(finding, locate)),
			suppressed: from.suppressed.map((each) => ({ ...each, finding: settle(each.finding, locate) })),
		};
		last = { from, places, settled };
		return settled;
	};
}

function placesIn({ findings, suppressed }: CheckResult): readonly StoryPlace[] {
	return [...findings, ...suppressed.map(({ finding }) => finding)].flatMap(({ evidence }) =>
		evidence.flatMap(({ elsewhere }) => elsewhere ?? []),
	);
}

function settle(finding: Finding, locate: Locate): Finding {
	if (finding.evidence.every(({ elsewhere }) => elsewhere === undefined)) return finding;
	const evidence = finding.evidence.map(({ message, at, elsewhere }): Evidence => ({
		message,
		at: elsewhere === undefined ? at : locate(elsewhere),
	}));
	return { ...finding, evidence };
}
