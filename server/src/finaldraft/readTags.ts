/** The tags of a Final Draft file, by the numbers that its text refers to them with. */
import type { ScriptDayTag } from './model.js';
import type { XmlElement } from './readXml.js';
import { elementOf, elementsOf, textIn } from './readXml.js';
import { computedDayPrefix, scriptDayCategory } from './vocabulary.js';

export interface FileTag {
	readonly label: string;
	/** The category's name: `Props`. */
	readonly category: string;
	readonly scriptDay: ScriptDayTag | undefined;
}

/** A number may stand for several tags. */
export function readTags(root: XmlElement): ReadonlyMap<string, readonly FileTag[]> {
	const data = elementOf(root, 'TagData');
	if (data === undefined) return new Map();
	const inside = (name: string, child: string): readonly XmlElement[] => {
		const list = elementOf(data, name);
		return list === undefined ? [] : elementsOf(list, child);
	};
	const categories = new Map(
		inside('TagCategories', 'TagCategory').map(({ attributes }) => [attributes['Id'] ?? '', attributes['Name'] ?? '']),
	);
	const definitions = new Map<string, FileTag>();
	for (const { attributes } of inside('TagDefinitions', 'TagDefinition')) {
		const { Id: id = '', CatId: categoryId = '', Label: label = '' } = attributes;
		const category = categories.get(categoryId) ?? '';
		const isDay = categoryId === scriptDayCategory || category === 'Script Day';
		const scriptDay = isDay ? { label, isComputed: id.startsWith(computedDayPrefix) } : undefined;
		definitions.set(id, { label, category, scriptDay });
	}
	return new Map(
		inside('Tags', 'Tag').map((tag) => [
			tag.attributes['Number'] ?? '',
			elementsOf(tag, 'DefId').flatMap((id) => definitions.get(textIn(id).trim()) ?? []),
		]),
	);
}
