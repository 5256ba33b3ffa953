// Everything CheckinBot needs in one resource group. There is no password, key or secret in it:
// the app, the bot and the storage account trust one user-assigned identity.
targetScope = 'resourceGroup'

@description('Starts every name; lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(20)
param name string = 'checkinbot'

@description('Where the app and the record live. Pick the region that the school\'s data must stay in.')
param location string = resourceGroup().location

@description('The name that people see in Azure; Teams shows the one in the manifest.')
@maxLength(42)
param displayName string = 'CheckinBot'

@description('Price of the bot registration. Messages in Teams are free in both; F0 has no service level.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Size of the app. Check-ins go out by a clock inside the app, so the sizes that cannot stay awake (F1, D1) are left out.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param appSku string = 'B1'

@description('Copies of the record: LRS keeps three in one building, ZRS in three buildings, GRS also in another region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param storageSku string = 'Standard_ZRS'

var suffix = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${replace(name, '-', '')}${suffix}', 24)
    location: location
    sku: storageSku
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    sku: appSku
    identityId: identity.id
    clientId: identity.properties.clientId
    tableEndpoint: storage.outputs.tableEndpoint
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    displayName: displayName
    sku: botSku
    host: app.outputs.host
    identityId: identity.id
    clientId: identity.properties.clientId
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
