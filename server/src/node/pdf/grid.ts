/** Cells as points, 72 to the inch: Courier 12 sets ten letters to the inch across and six lines to the inch down. */

export const cellWidth = 7.2;
export const cellHeight = 12;
export const fontSize = 12;

/** The baseline of a row, from the row's upper edge: the space above and below a line of Courier is about even. */
export const baseline = 9;
