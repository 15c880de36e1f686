import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

import { datasetFolders, readDataset } from '../read'
import { report } from '../report'

// npm run check [dataset or folder …]: tells every fault of every dataset; exits with 1 if there is any.

const root = join('data', 'datasets')
const named = process.argv.slice(2)
const folders = (named.length > 0 ? named : datasetFolders(root)).map(folderOf)

for (const folder of folders) {
  if (existsSync(folder)) checkFolder(folder)
  else fail(`There is no dataset “${basename(folder)}”. There are: ${datasetFolders(root).join(', ') || 'none'}.`)
}
if (folders.length === 0) fail(`There is no dataset in ${root}. Add a folder there: see CONTRIBUTING.md.`)

function checkFolder(folder: string): void {
  const id = basename(resolve(folder))
  const { files, faults } = readDataset(folder, id)
  if (faults.length > 0) fail(report(id, files, faults))
  else console.log(report(id, files, faults))
}

/** A bare name is a dataset of this site, anything with a slash a folder. */
function folderOf(name: string): string {
  return name.includes('/') ? name : join(root, name)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
