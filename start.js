// Plain JavaScript, so that an old Node can still read it and say what to do.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `Một Cửa needs Node 24 or newer; this is ${process.versions.node}.\n` +
      'Start it with "npm start": npm uses the Node that "npm install" put into node_modules.\n' +
      'If that Node is missing, run: npm install-scripts approve node && npm rebuild node\n',
  )
  process.exit(1)
}
const { orExplain, serve } = await import('./src/main.ts')
await orExplain(serve)
