using '../../../../infra/main.bicep'

// Everything that can be asked for.
param name = 'Hill_School Bot'
param timeZone = 'America/New_York'
param displayName = 'Hill School Check-ins'
param botSku = 'S1'
param botLocation = 'westeurope'
param appSku = 'P0v3'
param instances = 2
param storageSku = 'Standard_GZRS'
param applicationInsights = true
param alertEmail = 'it@school.example'
param settings = {
  Retention__Days: '730'
  School__HoursTo: '16:00'
  MicrosoftAppId: 'somebody-else'
}
param tags = {
  costCentre: 'IT'
}
