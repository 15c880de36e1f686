/**
 * A table's parts with their own roles in writing: where a narrow screen lays the cells out as blocks, some browsers
 * forget that they were a table.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  head: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const
