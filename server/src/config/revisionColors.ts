/** The colors of revised pages, in the order in which productions use them, each with paper light enough to read on. */
export const revisionPapers = {
	white: '#ffffff',
	blue: '#dce9fb',
	pink: '#fde0e8',
	yellow: '#fff8c9',
	green: '#dff3d8',
	goldenrod: '#f8e4ac',
	buff: '#f4e6cd',
	salmon: '#ffd2c2',
	cherry: '#f8c3c9',
	tan: '#e6d3b8',
} as const;

export type RevisionColor = keyof typeof revisionPapers;

export const revisionColors = Object.keys(revisionPapers) as readonly RevisionColor[];
