/** Which cut of a font a style asks for. */
import { styles } from '../../layout/model.js';

/** The bits `bold` 1 and `italic` 2; notes are set in italics. */
export function fontStyleOf(style: number): number {
	return (style & (styles.bold | styles.italic)) | ((style & styles.note) === 0 ? 0 : styles.italic);
}
