// Everything CheckinBot needs in one resource group. There is no password, key or secret in it:
// the app, the bot and the storage account trust one user-assigned identity.
targetScope = 'resourceGroup'

@description('Starts every name: letters, digits and hyphens. Capitals, blanks and underscores are made into what Azure takes.')
@minLength(3)
@maxLength(20)
param name string = 'checkinbot'

@description('Where the app and the record live. Pick the region that the school\'s data must stay in.')
param location string = resourceGroup().location

@description('The school\'s time zone by its IANA name, for example Europe/London or America/New_York: for people whose Teams does not say theirs.')
@minLength(3)
param timeZone string

@description('The name that people see in Azure; Teams shows the one in the manifest.')
@minLength(1)
@maxLength(42)
param displayName string = 'CheckinBot'

@description('Price of the bot registration. Messages in Teams are free in both; F0 has no service level.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Where the bot service keeps the registration and passes messages on: global, or a region that the school\'s data must stay in.')
@allowed(['global', 'westeurope', 'centralindia', 'westus'])
param botLocation string = 'global'

@description('Size of the app. Check-ins go out by a clock inside the app, so the sizes that cannot stay awake (F1, D1) are left out.')
@allowed(['B1', 'B2', 'B3', 'S1', 'P0v3', 'P1v3'])
param appSku string = 'B1'

@description('How many instances share the work. One serves a district; two keep serving while one is replaced, and reach each other in a network of their own.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Copies of the record: LRS keeps three in one building, ZRS in three buildings, GRS also in another region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('True: Azure refuses to delete the record, and the group with it, until somebody takes the lock away.')
param lockRecord bool = true

@description('Further settings of the service, as in the README, with __ for the colon: { Retention__Days: \'730\' }. What is set by hand in the portal is lost with the next deployment; what is set here is not.')
param settings object = {}

@description('True: metrics, traces and logs, which hold ids and no words of anybody, go to an Application Insights of your own in this group. False: nothing is sent.')
param applicationInsights bool = false

@description('Who is written to when the service does not answer and, with Application Insights, when notices are older than an hour or the storage fails. Empty: nobody.')
param alertEmail string = ''

@description('Put on every resource.')
param tags object = {}

var slug = toLower(replace(replace(trim(name), ' ', '-'), '_', '-'))
var suffix = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${slug}-identity'
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${replace(slug, '-', '')}${suffix}', 24)
    location: location
    sku: storageSku
    identityId: identity.id
    principalId: identity.properties.principalId
    isLocked: lockRecord
    tags: tags
  }
}

module insights 'modules/insights.bicep' = if (applicationInsights) {
  name: 'insights'
  params: {
    name: '${slug}-${suffix}'
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = if (instances > 1) {
  name: 'network'
  params: {
    name: '${slug}-${suffix}'
    location: location
    tags: tags
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${slug}-${suffix}'
    location: location
    sku: appSku
    instances: instances
    subnetId: network.?outputs.subnetId ?? ''
    identityId: identity.id
    clientId: identity.properties.clientId
    tableEndpoint: storage.outputs.tableEndpoint
    timeZone: timeZone
    settings: settings
    connectionString: insights.?outputs.connectionString ?? ''
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${slug}-${suffix}'
    location: botLocation
    displayName: displayName
    sku: botSku
    host: app.outputs.host
    identityId: identity.id
    clientId: identity.properties.clientId
    tags: tags
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  params: {
    name: '${slug}-${suffix}'
    location: location
    email: alertEmail
    appId: app.outputs.id
    hasInsights: applicationInsights
    insightsId: insights.?outputs.id ?? ''
    tags: tags
  }
}

@description('For pack.mjs --bot-id.')
output botId string = identity.properties.clientId

@description('For pack.mjs --host.')
output host string = app.outputs.host

@description('Where Teams delivers messages.')
output endpoint string = bot.outputs.endpoint

@description('For az webapp deploy --name.')
output appName string = app.outputs.name

@description('Where the record is.')
output tableEndpoint string = storage.outputs.tableEndpoint

@description('Who may read and write the record.')
output principalId string = identity.properties.principalId
