/**
 * What the other parts of a story know of a name: whether it is somebody there, and whether a reader of the earlier parts
 * has met them. In doubt they know it.
 */
import type { Canon } from '../canon/model.js';
import { isCoveredBy, nameCore } from '../script/nameCore.js';
import { isRoleName } from '../script/names.js';
import type { OtherPart, PartName, Story } from './model.js';

/** A name of another part, with what that part is called. */
export interface NameElsewhere {
	readonly name: PartName;
	readonly part: OtherPart;
}

/** The name as some other part has it, spoken or in capitals. */
export function nameElsewhere(key: string, story: Story | undefined): NameElsewhere | undefined {
	for (const part of story?.others ?? []) {
		const name = part.names.get(key);
		if (name !== undefined) return { name, part };
	}
	return undefined;
}

/** Whether some other part has the name in capitals in action, whole or as part of a longer one. */
export function isIntroducedElsewhere(text: string, story: Story | undefined): boolean {
	const core = nameCore(text);
	return (story?.others ?? []).some((part) =>
		some(part, ({ introduction, key }) => introduction !== undefined && isCoveredBy(core, key)),
	);
}

/** Whether an earlier part has shown or heard whoever may bear the name. */
export function isMetBefore(
	text: string,
	{
		story,
		canon,
		id,
	}: { readonly story: Story | undefined; readonly canon: Canon | undefined; readonly id: string | undefined },
): boolean {
	const core = nameCore(text);
	const isSame = (name: PartName): boolean =>
		isCoveredBy(core, name.key) ||
		(id !== undefined && canon?.names.characters(name.text).some(({ character }) => character.id === id) === true);
	return (story?.others ?? []).some((part) => part.rank < (story?.own.rank ?? 0) && some(part, isSame));
}

/** Names of other parts that are somebody's for certain: they speak more than once, or are introduced and speak. */
export function* establishedElsewhere(story: Story | undefined): Iterable<NameElsewhere> {
	for (const part of story?.others ?? []) {
		for (const name of part.names.values()) {
			const isEstablished = name.nCues > 1 || (name.nCues > 0 && name.introduction !== undefined);
			if (isEstablished && !isRoleName(name.text)) yield { name, part };
		}
	}
}

function some({ names }: OtherPart, isIt: (name: PartName) => boolean): boolean {
	for (const name of names.values()) if (isIt(name)) return true;
	return false;
}
