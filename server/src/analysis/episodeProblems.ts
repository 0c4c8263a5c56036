/** What is wrong with the running order of a story: in the canon at the path, in a script at its `[[episode: n]]` note. */
import type { Canon, CanonProblem } from '../canon/model.js';
import { codes } from '../checks/codes.js';
import type { Finding } from '../checks/finding.js';
import type { SeverityChoices } from '../checks/severity.js';
import { withChosenSeverity } from '../checks/severity.js';
import type { Story } from '../story/model.js';
import type { Location, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { CanonLookup } from './project.js';
import { listedEpisodes } from './stories.js';
import { baseName, canonicalUri, isCanonUri } from './uris.js';

/** Problems of the paths that one canon file lists: no such script, out of reach, listed twice. */
export function episodeProblems(file: Uri, canon: Canon | undefined, lookup: CanonLookup): readonly CanonProblem[] {
	if (canon === undefined || canon.episodes.length === 0) return [];
	const first = new Map<Uri, Location>();
	const problems: CanonProblem[] = [];
	for (const { episode, uri } of listedEpisodes(canon, lookup.roots)) {
		const { script, at } = episode;
		const before = uri === undefined ? undefined : first.get(uri);
		if (uri !== undefined && before === undefined) first.set(uri, at);
		if (canonicalUri(at.uri) !== canonicalUri(file)) continue;
		const problem = { at, related: [], suggestion: undefined };
		if (uri === undefined) {
			const why = isCanonUri(script)
				? 'is a canon file, not a script'
				: 'lies outside the workspace, so it is not read';
			problems.push({ ...problem, code: 'canon-reference', message: `${script} ${why}.` });
		} else if (before !== undefined) {
			// Of two canon files that list the same script, the lower one has the say on its place.
			if (canonicalUri(before.uri) !== canonicalUri(file)) continue;
			const related = [{ message: `${script} stands here first`, at: before }];
			problems.push({
				...problem,
				code: 'canon-contradiction',
				message: `${script} is in the running order twice.`,
				related,
			});
		} else if (lookup.scriptAt(uri) === 'absent') {
			problems.push({ ...problem, code: 'canon-reference', message: `There is no script ${script}.` });
		}
	}
	return problems;
}

/** A script that claims the place of another. */
export function episodeFindings(story: Story | undefined, severities: SeverityChoices): readonly Finding[] {
	const twin = story?.others.find(({ rank }) => rank === story.own.rank);
	if (story === undefined || twin === undefined || !('part' in story.own.at) || !('part' in twin.at)) return [];
	const { uri, name, at } = story.own;
	const range = at.at === undefined ? rangeOnLine(0, { start: 0, end: 0 }) : rangeOnLine(at.at.line, at.at.span);
	const finding: Finding = {
		code: 'canon-contradiction',
		severity: codes['canon-contradiction'].severity,
		message: `Two scripts of this story say that they are ${name}.`,
		uri,
		range,
		evidence: [{ message: `so does ${baseName(twin.uri)}`, at: { uri: twin.uri, range }, elsewhere: twin.at }],
		fixes: () => [],
		tag: undefined,
	};
	const chosen = withChosenSeverity(finding, severities);
	return chosen === undefined ? [] : [chosen];
}
