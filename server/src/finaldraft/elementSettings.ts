/** What a Final Draft file says of its elements as such: capitals, place on the page, which element one is like. */
import type { XmlElement } from './readXml.js';
import { elementOf, elementsOf } from './readXml.js';
import { readStyle } from './vocabulary.js';

export interface ElementSetting {
	readonly isCapital: boolean;
	readonly isCentered: boolean;
	readonly startsPage: boolean;
	/** The element that pages treat it like; `undefined` where the file does not say. */
	readonly like: string | undefined;
}

/** By the element's name in lower case. */
export function elementSettings(root: XmlElement): ReadonlyMap<string, ElementSetting> {
	return new Map(
		elementsOf(root, 'ElementSettings').map((setting) => {
			const paragraph = elementOf(setting, 'ParagraphSpec')?.attributes;
			return [
				(setting.attributes['Type'] ?? '').toLowerCase(),
				{
					isCapital: readStyle(elementOf(setting, 'FontSpec')?.attributes['Style'] ?? '').isCapital,
					isCentered: paragraph?.['Alignment'] === 'Center',
					startsPage: paragraph?.['StartsNewPage'] === 'Yes',
					like: elementOf(setting, 'Behavior')?.attributes['PaginateAs'],
				},
			];
		}),
	);
}
