using '../../../../infra/main.bicep'

// What somebody gets who answers the one question and leaves the rest.
param timeZone = 'Europe/London'
