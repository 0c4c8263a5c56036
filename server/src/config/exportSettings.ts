/** What a writer may choose about exported pages beyond their layout. */

export interface ExportSettings {
	/** Stands across every page; empty for none. */
	readonly watermark: string;
	/** At the head and foot of every page but the title page; empty for none. `{title}` and the like are filled in. */
	readonly header: string;
	readonly footer: string;
	/** Font files for letters that the bundled fonts lack, the best first. */
	readonly fonts: readonly string[];
}

export const defaultExportSettings: ExportSettings = { watermark: '', header: '', footer: '', fonts: [] };
