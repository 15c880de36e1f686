import { configureGlobal } from 'fast-check'

// Property tests try the same cases on every run: a test that fails by chance teaches nobody. To look further, change it.
configureGlobal({ seed: 20170806 })
